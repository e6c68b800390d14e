package io.runpod.sdk.spec;

import io.runpod.sdk.spec.Drift.Change;
import io.runpod.sdk.spec.Drift.Effect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Prints what changes for users when the SDK follows a newer document. {@code spec/README.md} has the command. */
public final class ContractDrift {
    private ContractDrift() {}

    /**
     * Prints a table for each kind of effect.
     *
     * @param args the newer document, in YAML or JSON
     */
    public static void main(String[] args) {
        // Maven passes null for a property that nobody set.
        boolean isNamed = args.length > 0 && args[0] != null;
        if (!isNamed || !Files.isReadable(Path.of(args[0]))) {
            throw new IllegalArgumentException("-Dnewer must name the newer document, a file in YAML or JSON; is "
                    + (isNamed ? args[0] : "missing"));
        }
        List<Change> changes = Drift.between(Documents.authored(), Documents.read(Path.of(args[0])));
        System.out.println(report(changes));
    }

    static String report(List<Change> changes) {
        StringBuilder text = new StringBuilder(1024);
        for (Effect effect : List.of(Effect.BREAKING, Effect.ADDITIVE, Effect.NONE)) {
            List<Change> those =
                    changes.stream().filter(change -> change.effect() == effect).toList();
            text.append("## ")
                    .append(effect.title())
                    .append(": ")
                    .append(those.size())
                    .append('\n');
            if (!those.isEmpty()) {
                text.append("| where | now | newer |\n|---|---|---|\n");
            }
            for (Change change : those) {
                text.append("| ").append(cell(change.where()));
                text.append(" | ").append(cell(change.now()));
                text.append(" | ").append(cell(change.then())).append(" |\n");
            }
            text.append('\n');
        }
        return text.toString().stripTrailing();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replaceAll("\\p{Cntrl}", " ");
    }
}
