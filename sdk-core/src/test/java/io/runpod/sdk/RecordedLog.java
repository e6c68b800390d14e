package io.runpod.sdk;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What the SDK logs from now on, at the given level and above; nothing of it reaches the console. */
final class RecordedLog implements AutoCloseable {
    private final Logger logger = Logger.getLogger("io.runpod.sdk");
    private final List<LogRecord> records = new CopyOnWriteArrayList<>();

    RecordedLog(@Nullable Level level) {
        logger.setUseParentHandlers(false);
        logger.setLevel(level);
        filter(records::add);
    }

    /** Asked about every record that is logged; may be anything. */
    void filter(@Nullable Filter filter) {
        logger.setFilter(filter);
    }

    List<LogRecord> records() {
        return records;
    }

    @Override
    public void close() {
        logger.setUseParentHandlers(true);
        logger.setLevel(null);
        filter(null);
    }
}
