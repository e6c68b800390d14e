package io.runpod.benchmarks;

/**
 * How much is measured. All values are medians over the rounds; within a round every peer has its turn, so that a
 * change of the machine's mood meets all of them.
 */
record Form(
        String name,
        int rounds,
        int coldRounds,
        int coldRounds25,
        int codecMillis,
        int callMillis,
        int loneCalls,
        int loadMillis,
        int exitSeconds) {

    /** The report's name. Only that of the full form is for others to read. */
    String report() {
        return name.equals("full") ? "benchmarks" : "benchmarks-" + name;
    }

    static Form of(String name) {
        return switch (name) {
            case "short" -> new Form(name, 1, 3, 0, 200, 400, 5, 1500, 3);
            case "full" -> new Form(name, 3, 9, 5, 300, 800, 10, 3000, 62);
            default -> throw new IllegalArgumentException("short or full, not " + name);
        };
    }
}
