package io.runpod.sdk.testkit;

import java.util.List;

/** The rules of asking for stock, which no schema of a parameter can say. */
final class StockQuery {
    private static final List<String> FILTERS =
            List.of("count", "cloud", "countryCodes", "cudaVersions", "minCudaVersion", "vcpuCount");

    private StockQuery() {}

    /** Whether stock is asked for. */
    static boolean isAsked(Query query) throws BadRequest {
        boolean isIncluded = query.texts("include").contains("AVAILABILITY");
        require(isIncluded == query.has("product"), "include=AVAILABILITY and product need each other");
        for (String filter : FILTERS) {
            require(isIncluded || !query.has(filter), filter + " needs include=AVAILABILITY");
        }
        require(
                !query.has("cudaVersions") || !query.has("minCudaVersion"),
                "cudaVersions and minCudaVersion exclude each other");
        int vcpus = query.number("vcpuCount", 2);
        require(Integer.bitCount(vcpus) == 1, "vcpuCount must be a power of two, is " + vcpus);
        return isIncluded;
    }

    private static void require(boolean right, String otherwise) throws BadRequest {
        if (!right) {
            throw new BadRequest(400, otherwise);
        }
    }
}
