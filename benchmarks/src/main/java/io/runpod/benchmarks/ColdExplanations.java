package io.runpod.benchmarks;

import io.runpod.benchmarks.peer.Peers;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What fresh JVMs load until the answer, by package: most of a cold start is that. */
final class ColdExplanations {
    private final Lab lab;
    private final Certificates certificates;
    private final Optional<Jdk> jdk25;
    private final Map<ColdWay, String> known = new HashMap<>();

    ColdExplanations(Lab lab, Certificates certificates, Optional<Jdk> jdk25) {
        this.lab = lab;
        this.certificates = certificates;
        this.jdk25 = jdk25;
    }

    String of(Figure figure) throws IOException, InterruptedException {
        for (ColdWay way : ColdWay.RUNNING) {
            if (way.gives(figure)) {
                return unarchived(lab.jdk(), way);
            }
        }
        for (ColdWay way : ColdWay.TWENTY_FIVE) {
            if (way.gives(figure)) {
                return unarchived(jdk25.orElseThrow(), way);
            }
        }
        Pair pair = look(lab.jdk(), ColdWay.RUNNING.get(0));
        return difference("Classes loaded", pair.ours(), pair.theirs());
    }

    private record Pair(LoadedClasses ours, LoadedClasses theirs) {}

    /** The same for wall and CPU. */
    private String unarchived(Jdk jdk, ColdWay way) throws IOException, InterruptedException {
        String text = known.get(way);
        if (text == null) {
            Pair pair = look(jdk, way);
            text = difference(
                    "Classes loaded from no archive",
                    pair.ours().unarchived(),
                    pair.theirs().unarchived());
            known.put(way, text);
        }
        return text;
    }

    private Pair look(Jdk jdk, ColdWay way) throws IOException, InterruptedException {
        try (ColdServers servers = new ColdServers(lab, certificates)) {
            return new Pair(
                    LoadedClasses.of(lab, jdk, way, Peers.OURS, servers),
                    LoadedClasses.of(lab, jdk, way, Peers.LIMIT, servers));
        }
    }

    private static String difference(String what, LoadedClasses ours, LoadedClasses theirs) {
        return what + " until the answer, " + ours.count() + " with ours and " + theirs.count() + " with the limit:\n\n"
                + new Difference(ours.byPackage(), theirs.byPackage(), Peers.LIMIT, "classes").table("%,.0f");
    }
}
