package io.runpod.sdk.testkit;

import java.math.BigInteger;
import java.util.List;

/** CUDA versions, by which 12.11 is higher than 12.2. */
final class CudaVersions {
    private CudaVersions() {}

    /** Whether a machine with that version will do for a query. */
    static boolean fit(String version, Query query) {
        List<String> exact = query.texts("cudaVersions");
        return (exact.isEmpty() || exact.contains(version))
                && query.text("minCudaVersion")
                        .map(least -> compare(version, least) >= 0)
                        .orElse(true);
    }

    private static int compare(String one, String other) {
        int major = part(one, 0).compareTo(part(other, 0));
        return major != 0 ? major : part(one, 1).compareTo(part(other, 1));
    }

    /** Of any length: a client may send what it likes. */
    private static BigInteger part(String version, int number) {
        String[] parts = version.split("\\.", -1);
        return number < parts.length ? new BigInteger(parts[number]) : BigInteger.ZERO;
    }
}
