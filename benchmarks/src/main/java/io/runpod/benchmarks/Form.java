package io.runpod.benchmarks;

/**
 * How much is measured. All values are medians over the rounds; within a round every peer has its turn, so that a
 * change of the machine's mood meets all of them.
 */
record Form(
        String name,
        int rounds,
        int coldRounds,
        int codecMillis,
        int callMillis,
        int asyncSeconds,
        int exitSeconds,
        boolean otherJdk) {

    /** The report's name. Only that of the full form is for others to read. */
    String report() {
        return name.equals("full") ? "benchmarks" : "benchmarks-" + name;
    }

    static Form of(String name) {
        return switch (name) {
            case "short" -> new Form(name, 3, 5, 250, 500, 2, 3, false);
            case "full" -> new Form(name, 3, 11, 1000, 2000, 3, 65, true);
            default -> throw new IllegalArgumentException("short or full, not " + name);
        };
    }
}
