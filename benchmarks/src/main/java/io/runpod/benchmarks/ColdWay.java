package io.runpod.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a JVM is started, and which figures that gives. */
record ColdWay(Figure wall, Figure cpu, Archive archive, boolean tls) {
    static final List<ColdWay> RUNNING = List.of(
            new ColdWay(Figure.COLD_WALL, Figure.COLD_CPU, Archive.NONE, false),
            new ColdWay(Figure.COLD_CDS_WALL, Figure.COLD_CDS_CPU, Archive.CDS, false),
            new ColdWay(Figure.TLS_WALL, Figure.TLS_CPU, Archive.NONE, true),
            new ColdWay(Figure.TLS_CDS_WALL, Figure.TLS_CDS_CPU, Archive.CDS, true));

    static final List<ColdWay> TWENTY_FIVE = List.of(
            new ColdWay(Figure.COLD_25_WALL, Figure.COLD_25_CPU, Archive.NONE, false),
            new ColdWay(Figure.COLD_CDS_25_WALL, Figure.COLD_CDS_25_CPU, Archive.CDS, false),
            new ColdWay(Figure.COLD_AOT_25_WALL, Figure.COLD_AOT_25_CPU, Archive.AOT, false),
            new ColdWay(Figure.TLS_25_WALL, Figure.TLS_25_CPU, Archive.NONE, true),
            new ColdWay(Figure.TLS_CDS_25_WALL, Figure.TLS_CDS_25_CPU, Archive.CDS, true),
            new ColdWay(Figure.TLS_AOT_25_WALL, Figure.TLS_AOT_25_CPU, Archive.AOT, true));

    /** What a run before leaves for a JVM to start from, and by which options. */
    enum Archive {
        NONE("", ""),
        CDS("-XX:ArchiveClassesAtExit=", "-XX:SharedArchiveFile="),
        AOT("-XX:AOTCacheOutput=", "-XX:AOTCache=");

        private final String toWrite;
        private final String toUse;

        Archive(String toWrite, String toUse) {
            this.toWrite = toWrite;
            this.toUse = toUse;
        }
    }

    boolean gives(Figure figure) {
        return figure == wall || figure == cpu;
    }

    boolean needsArchive() {
        return archive != Archive.NONE;
    }

    Path archiveFile(Path directory, Jdk jdk, String peer) {
        return directory.resolve(jdk.version() + "-" + wall + "-" + peer + ".archive");
    }

    /** For a JVM that leaves the archive behind. */
    List<String> optionsToWrite(Path file, ColdServers servers) {
        return options(archive.toWrite, file, servers);
    }

    /** For a JVM that starts from the archive, where this way has one. */
    List<String> options(Path file, ColdServers servers) {
        return options(archive.toUse, file, servers);
    }

    private List<String> options(String option, Path file, ColdServers servers) {
        List<String> options = new ArrayList<>();
        if (needsArchive()) {
            options.add(option + file);
        }
        if (tls) {
            options.add(servers.trustOption());
        }
        return options;
    }
}
