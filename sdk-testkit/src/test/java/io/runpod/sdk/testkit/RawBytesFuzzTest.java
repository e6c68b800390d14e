package io.runpod.sdk.testkit;

import static io.runpod.sdk.testkit.PlainHttp.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Requests with a few bytes changed, and bytes that never were a request; the same ones for the same seed. The server
 * answers 4xx or closes, keeps no thread, and takes no part of a body for a request of its own.
 */
class RawBytesFuzzTest {
    private static final long SEED = 20261126;
    private static final int MANY = 3000;
    private static final String BODY = "GET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n";
    /** So many of the pieces are what two readers like to disagree on. */
    private static final int BREAKS = 10;

    private static final List<String> PIECES = List.of(
            "\r",
            "\n",
            "\r\n",
            "\r\n\r\n",
            "\r\n ",
            "\r\n\t",
            "\n\n",
            "\0",
            " ",
            "\t",
            ":",
            ": ",
            ",",
            ";",
            "\"",
            "/",
            "?",
            "#",
            "@",
            "%",
            "0",
            "9",
            "\u000b",
            "\f",
            "\u0016",
            "\u007f",
            "\u0085",
            "\u00a0",
            "\u00ff",
            "chunked",
            "Content-Length: 0\r\n",
            "Content-Length: 99\r\n",
            "Transfer-Encoding: chunked\r\n",
            "Host: y\r\n",
            "Expect: 100-continue\r\n",
            "Connection: close\r\n",
            "HTTP/1.0",
            "HTTP/1.1",
            "GET / HTTP/1.1\r\n",
            "\r\nX: y\r\n");
    private static final Pattern ANSWER = Pattern.compile("HTTP/1\\.1 (\\d\\d\\d) [^\r\n]*\r\n");

    private final Random random = new Random(SEED);
    private final FakeRunpod runpod = FakeRunpod.start();

    @AfterEach
    void noThreadIsKeptAndTheServerStillWorks() throws Exception {
        BoundsTest.awaitConnectionThreads(runpod, 0);
        assertThat(runpod.created()).isZero();
        assertThat(new PlainHttp(runpod).create(PlainHttp.MINIMAL).statusCode()).isEqualTo(201);
        runpod.close();
    }

    @Test
    void spoiltHeadsSmuggleNothing() throws Exception {
        for (int i = 0; i < MANY; i++) {
            boolean isChunked = i % 3 == 0;
            String head = spoilt(isChunked ? chunkedHead() : plainHead());
            String body = isChunked ? Integer.toHexString(BODY.length()) + "\r\n" + BODY + "\r\n0\r\n\r\n" : BODY;
            String where = "seed " + SEED + ", round " + i + ": " + shown(head);

            assertOrderly(where, hear(head + body));
            boolean isSmuggled = runpod.requests().stream()
                    .anyMatch(request -> request.path().equals("/smuggled"));
            assertThat(isSmuggled && promisesABody(head)).as(where).isFalse();
            runpod.reset();
        }
    }

    @Test
    void spoiltChunksSmuggleNothing() throws Exception {
        for (int i = 0; i < MANY; i++) {
            String chunks =
                    "5;a=b\r\nhello\r\n" + Integer.toHexString(BODY.length()) + "\r\n" + BODY + "\r\n0\r\nT: x\r\n\r\n";
            String spoilt = spoilt(chunks);
            String where = "seed " + SEED + ", round " + i + ": " + shown(spoilt);

            assertOrderly(where, hear(chunkedHead() + spoilt));
        }
    }

    @Test
    void bytesThatAreNoRequestAre400OrNothing() throws Exception {
        for (int i = 0; i < MANY; i++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            String garbage = new String(bytes, StandardCharsets.ISO_8859_1);
            String where = "seed " + SEED + ", round " + i + ": " + shown(garbage);

            assertOrderly(where, hear(garbage));
            assertThat(runpod.requestCount()).as(where).isZero();
        }
    }

    /** All that is said to a client that goes on listening; it would be cut off after 20 seconds. */
    private String hear(String bytes) throws IOException {
        try (RawSocket client = new RawSocket(runpod)) {
            return client.say(bytes).fallSilent().hearAll();
        }
    }

    private static void assertOrderly(String where, String heard) {
        Matcher answer = ANSWER.matcher(heard);
        int last = 0;
        while (answer.find()) {
            last = Integer.parseInt(answer.group(1));
            assertThat(last).as(where).isLessThan(500);
        }
        assertThat(heard.isEmpty() || heard.startsWith("HTTP/1.1 ")).as(where).isTrue();
        assertThat(last == 100).as(where).isFalse();
    }

    private static String plainHead() {
        return RawHttpTest.HEAD.replace(PATH, "/first") + "Content-Length: " + BODY.length() + "\r\n\r\n";
    }

    private static String chunkedHead() {
        return RawHttpTest.HEAD.replace(PATH, "/first") + "Transfer-Encoding: chunked\r\n\r\n";
    }

    /** One to four changes, each of them a piece put in, taken out, doubled or put in another's place. */
    private String spoilt(String text) {
        StringBuilder spoilt = new StringBuilder(text);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int from = somewhereIn(spoilt);
            int to = Math.min(spoilt.length(), from + 1 + random.nextInt(random.nextBoolean() ? 3 : 20));
            String piece = PIECES.get(random.nextInt(random.nextBoolean() ? PIECES.size() : BREAKS));
            switch (random.nextInt(5)) {
                case 0 -> spoilt.insert(from, piece);
                case 1 -> spoilt.replace(from, from + 1, piece);
                case 2 -> spoilt.insert(from, spoilt.substring(from, to));
                case 3 -> spoilt.setCharAt(from, (char) random.nextInt(256));
                default -> spoilt.delete(from, Math.min(to, spoilt.length() - 1));
            }
        }
        return spoilt.toString();
    }

    /** Anywhere, or where lines, names and values end: there most of what matters is. */
    private int somewhereIn(CharSequence text) {
        int place = random.nextInt(text.length());
        boolean atAnEnd = random.nextBoolean();
        while (atAnEnd && place < text.length() - 1 && ":\r\n".indexOf(text.charAt(place)) < 0) {
            place++;
        }
        return place;
    }

    /** As the most lenient of all readers would read the head: lines end anywhere, and blanks do not count. */
    private static boolean promisesABody(String head) {
        // A head that ends early has its rest for a body; what is said there says nothing about it.
        String first = head.split("\r\n\r\n", 2)[0];
        for (String line : first.split("[\r\n\0\u000b\f\u0085]+", -1)) {
            String[] header = line.strip().split("[ \t]*:", 2);
            String value = header.length < 2 ? "" : header[1].strip();
            if (header[0].equalsIgnoreCase("Transfer-Encoding")
                    && value.toLowerCase(Locale.ROOT).contains("chunked")) {
                return true;
            }
            if (header[0].equalsIgnoreCase("Content-Length") && isAtLeastTheBody(value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAtLeastTheBody(String value) {
        Matcher digits = Pattern.compile("\\d{1,9}").matcher(value);
        return digits.lookingAt() && Integer.parseInt(digits.group()) >= BODY.length();
    }

    private static String shown(String bytes) {
        return bytes.chars()
                .mapToObj(c -> c < ' ' || c > '~' ? String.format("<%02X>", c) : String.valueOf((char) c))
                .collect(Collectors.joining());
    }
}
