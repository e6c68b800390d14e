package io.runpod.sdk.internal.secret;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * One text that must not show, whole or cut short: what begins as it does, for a good part of it, is hidden as well, since
 * bodies are cut, and servers shorten what they quote.
 */
final class Secret {
    /** What is shorter than this is found in innocent text all the time. */
    static final int SHORTEST = 3;
    /** What is shorter than this is hidden only where it is a word of its own. */
    static final int SHORTEST_ANYWHERE = 8;
    /** So much of its start is enough, however long it is. */
    private static final int ENOUGH = 16;

    private final String value;
    private final boolean anyCase;
    /** How many of its characters, from the first on, are too many to show. */
    private final int tooMany;

    private int @Nullable [] borders;

    /** At least {@link #SHORTEST} long. Where the case does not matter, the value is in lower case. */
    private Secret(String value, boolean anyCase) {
        this.value = value;
        this.anyCase = anyCase;
        this.tooMany = Math.min(value.length(), Math.min(ENOUGH, Math.max(SHORTEST_ANYWHERE, value.length() / 2)));
    }

    static Secret exactly(String value) {
        return new Secret(value, false);
    }

    /** Servers and proxies write names of headers, and with them whatever came as one, in a case of their own. */
    static Secret inAnyCase(String value) {
        StringBuilder folded = new StringBuilder(value.length());
        value.chars().forEach(c -> folded.append(folded((char) c)));
        return new Secret(folded.toString(), true);
    }

    /** ASCII alone, which is all that a header can carry. */
    static char folded(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }

    char first() {
        return folded(value.charAt(0));
    }

    /** Whether so much of it stands there that it must be looked for. */
    boolean begins(String text, int at) {
        return text.regionMatches(anyCase, at, value, 0, tooMany);
    }

    /**
     * Marks all that shows of it, in one pass (Knuth, Morris and Pratt's), whatever the text: at each character it knows
     * the longest start of the secret that ends there.
     *
     * @param hidden what is hidden of the text that was given
     */
    void mark(Spelling spelling, BitSet hidden) {
        String text = spelling.text();
        int[] known = borders();
        int shown = 0;
        for (int i = 0; i < text.length(); i++) {
            shown = extended(known, shown, character(text, i));
            if (shown >= tooMany && mayHide(spelling, i + 1 - shown, i + 1, hidden)) {
                // What came before the first that is too many has been marked then.
                int from = shown == tooMany ? i + 1 - shown : i;
                hidden.set(spelling.place(from), spelling.place(i + 1));
            }
        }
    }

    private char character(String text, int at) {
        return anyCase ? folded(text.charAt(at)) : text.charAt(at);
    }

    private int extended(int[] known, int matched, char next) {
        int length = matched;
        while (length > 0 && (length == value.length() || value.charAt(length) != next)) {
            length = known[length - 1];
        }
        return value.charAt(length) == next ? length + 1 : 0;
    }

    /** For each start of the secret, how long the longest shorter start is that ends it. */
    private int[] borders() {
        if (borders == null) {
            int[] made = new int[value.length()];
            for (int i = 1; i < made.length; i++) {
                made[i] = extended(made, made[i - 1], value.charAt(i));
            }
            borders = made;
        }
        return borders;
    }

    /** Short ones are looked for last: what has been hidden by then is no part of a word any more. */
    boolean isShort() {
        return value.length() < SHORTEST_ANYWHERE;
    }

    private boolean mayHide(Spelling spelling, int from, int to, BitSet hidden) {
        return !isShort() || (!isInWord(spelling, from - 1, hidden) && !isInWord(spelling, to, hidden));
    }

    private static boolean isInWord(Spelling spelling, int at, BitSet hidden) {
        return at >= 0
                && at < spelling.text().length()
                && Character.isLetterOrDigit(spelling.text().charAt(at))
                && !hidden.get(spelling.place(at));
    }
}
