package io.runpod.sdk.testkit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Percent-encoded text, decoded exactly once and strictly: a half escape and bytes that are no UTF-8 are refused. */
final class PercentCoding {
    private static final int HEX = 16;

    private PercentCoding() {}

    static String decoded(String text) throws BadRequest {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '%') {
                bytes.write(octet(text, i + 1));
                i += 2;
            } else {
                bytes.write(text.charAt(i)); // the head has let nothing but ASCII through
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException noUtf8) {
            throw new BadRequest(400, "the target has percent-encoded bytes that are no UTF-8");
        }
    }

    private static int octet(String text, int at) throws BadRequest {
        int high = at + 1 < text.length() ? Character.digit(text.charAt(at), HEX) : -1;
        int low = at + 1 < text.length() ? Character.digit(text.charAt(at + 1), HEX) : -1;
        if (high < 0 || low < 0) {
            throw new BadRequest(400, "the target has a % without two hexadecimal digits");
        }
        return high * HEX + low;
    }
}
