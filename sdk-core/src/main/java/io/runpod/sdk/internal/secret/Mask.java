package io.runpod.sdk.internal.secret;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Covers secrets in a text, as they are and as JSON's escapes spell them, also where one overlaps another. */
final class Mask {
    private static final String COVER = "***";
    /** JSON in a string of JSON in a string: what is deeper is read by nobody. */
    private static final int DEEPEST = 3;

    /** Found by their first character, so that many cost little more than one. */
    private final Map<Character, List<Secret>> longer = new HashMap<>();

    private final Map<Character, List<Secret>> shorter = new HashMap<>();

    Mask(Collection<Secret> secrets) {
        for (Secret secret : secrets) {
            (secret.isShort() ? shorter : longer)
                    .computeIfAbsent(secret.first(), first -> new ArrayList<>(1))
                    .add(secret);
        }
    }

    /** The same text where it shows no secret. */
    String cover(String text) {
        List<Spelling> spellings = new ArrayList<>();
        Spelling last = Spelling.of(text);
        spellings.add(last);
        while (last.hasEscapes() && spellings.size() <= DEEPEST) {
            last = last.unescaped();
            spellings.add(last);
        }
        BitSet hidden = new BitSet();
        spellings.forEach(spelling -> mark(longer, spelling, hidden));
        spellings.forEach(spelling -> mark(shorter, spelling, hidden));
        return hidden.isEmpty() ? text : covered(text, hidden);
    }

    private static void mark(Map<Character, List<Secret>> secrets, Spelling spelling, BitSet hidden) {
        if (secrets.isEmpty()) {
            return;
        }
        String text = spelling.text();
        Set<Secret> marked = new HashSet<>();
        for (int i = 0; i < text.length(); i++) {
            for (Secret secret : secrets.getOrDefault(Secret.folded(text.charAt(i)), List.of())) {
                if (secret.begins(text, i) && marked.add(secret)) {
                    secret.mark(spelling, hidden);
                }
            }
        }
    }

    private static String covered(String text, BitSet hidden) {
        StringBuilder covered = new StringBuilder(text.length());
        int from = 0;
        for (int at = hidden.nextSetBit(0); at >= 0; at = hidden.nextSetBit(from)) {
            covered.append(text, from, at).append(COVER);
            from = hidden.nextClearBit(at);
        }
        return covered.append(text, from, text.length()).toString();
    }
}
