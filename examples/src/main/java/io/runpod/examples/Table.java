package io.runpod.examples;

import io.runpod.sdk.text.PrintableText;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Rows of cells in columns that are as wide as they have to be. A cell without a value is a dash. */
final class Table {
    private static final int WIDEST = 50;

    private final List<List<String>> rows = new ArrayList<>();

    Table(String... heads) {
        add((Object[]) heads);
    }

    /** Adds a row. What a server sent can't change the look of the others. */
    void add(Object... cells) {
        rows.add(Arrays.stream(cells).map(Table::text).toList());
    }

    void print(PrintStream out) {
        int[] widths = IntStream.range(0, rows.get(0).size()).map(this::width).toArray();
        rows.forEach(row -> out.println(line(row, widths)));
    }

    private static String text(Object cell) {
        Object value = cell instanceof Optional<?> optional
                ? optional.map(Object.class::cast).orElse("-")
                : cell;
        return PrintableText.of(String.valueOf(value), WIDEST);
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
        }
        return line.toString().stripTrailing();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
