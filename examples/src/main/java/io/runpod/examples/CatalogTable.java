package io.runpod.examples;

import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.api.CatalogApi;
import io.runpod.sdk.api.ListGpuTypesQuery;
import io.runpod.sdk.model.CatalogInclude;
import io.runpod.sdk.model.GpuPrice;
import io.runpod.sdk.model.GpuType;
import io.runpod.sdk.model.Product;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/** What can be rented: the GPU types with their pool, memory, prices and stock. {@code RUNPOD_API_KEY} is the key. */
public final class CatalogTable {
    private static final Comparator<GpuType> BY_POOL = Comparator.comparing(
                    (GpuType gpu) -> gpu.pool().isEmpty())
            .thenComparing(GpuType::memory)
            .thenComparing(gpu -> gpu.pool().orElse(""))
            .thenComparing(GpuType::id);

    private CatalogTable() {}

    /**
     * Prints the table. It changes nothing.
     *
     * @param args none
     */
    public static void main(String[] args) {
        try (RunpodClient runpod = RunpodClient.fromEnv()) {
            print(runpod, System.out);
        }
    }

    /** Smallest memory first; what belongs to no serverless pool comes last. */
    static void print(RunpodClient runpod, PrintStream out) {
        ListGpuTypesQuery query = ListGpuTypesQuery.builder()
                .include(CatalogInclude.AVAILABILITY)
                .product(Product.SERVERLESS)
                .build();
        List<GpuType> gpus = runpod.send(CatalogApi.listGpuTypes(query)).gpus();
        Table table = new Table("GPU TYPE", "POOL", "GB", "$/H SERVERLESS", "$/H SECURE", "$/H COMMUNITY", "STOCK");
        gpus.stream().sorted(BY_POOL).forEach(gpu -> add(table, gpu));
        table.print(out);
    }

    private static void add(Table table, GpuType gpu) {
        GpuPrice price = gpu.price();
        table.add(
                gpu.id(),
                gpu.pool(),
                gpu.memory(),
                price.serverless().map(CatalogTable::dollars),
                dollars(price.secure()),
                dollars(price.community()),
                gpu.availability());
    }

    /** With the cents at least. */
    private static BigDecimal dollars(BigDecimal price) {
        return price.scale() < 2 ? price.setScale(2) : price;
    }
}
