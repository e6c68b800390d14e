package io.runpod.sdk.internal.header;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The headers of an answer, looked at only where somebody asks. */
public interface HeaderLines {

    /** The last line of that name, in any case. */
    @Nullable String last(String name);

    /** Every line, by name. */
    Map<String, List<String>> toMap();
}
