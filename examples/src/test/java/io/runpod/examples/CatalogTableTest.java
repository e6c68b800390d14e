package io.runpod.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.testkit.junit.WithFakeRunpod;
import java.util.List;
import org.junit.jupiter.api.Test;

@WithFakeRunpod
class CatalogTableTest {

    private static List<String> table(RunpodClient runpod) {
        return Printed.by(out -> CatalogTable.print(runpod, out)).lines().toList();
    }

    @Test
    void showsPoolMemoryPricesAndStock(RunpodClient runpod) {
        List<String> table = table(runpod);

        assertThat(table.get(0).split(" {2,}"))
                .containsExactly("GPU TYPE", "POOL", "GB", "$/H SERVERLESS", "$/H SECURE", "$/H COMMUNITY", "STOCK");
        assertThat(table)
                .anySatisfy(row -> assertThat(row.split(" {2,}"))
                        .containsExactly("NVIDIA L4", "AMPERE_24", "24", "0.69", "0.39", "0.32", "MEDIUM"));
    }

    @Test
    void alignsItsColumns(RunpodClient runpod) {
        List<String> table = table(runpod);
        int pool = table.get(0).indexOf("POOL");

        assertThat(table)
                .hasSizeGreaterThan(5)
                .allSatisfy(row -> assertThat(row.substring(pool - 2, pool + 1)).matches("  \\S"));
    }

    @Test
    void sortsByMemoryAndPutsWhatHasNoPoolLast(RunpodClient runpod) {
        List<String[]> rows =
                table(runpod).stream().skip(1).map(row -> row.split(" {2,}")).toList();

        List<String[]> inPools =
                rows.stream().filter(row -> !row[1].equals("-")).toList();
        assertThat(rows.subList(0, inPools.size())).isEqualTo(inPools);
        assertThat(inPools).extracting(row -> Integer.parseInt(row[2])).isSorted();
        assertThat(rows.get(rows.size() - 1)[3]).isEqualTo("-");
    }
}
