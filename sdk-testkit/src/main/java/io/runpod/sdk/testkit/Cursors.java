package io.runpod.sdk.testkit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Cursors that say nothing to a client: a place in a list, sealed for one server and one list. */
final class Cursors {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int LENGTH = Long.BYTES + 32;

    private final SecretKeySpec key =
            new SecretKeySpec(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8), ALGORITHM);

    /** For the place below that number. */
    String cursor(String list, long number) {
        ByteBuffer place = ByteBuffer.allocate(LENGTH).putLong(number).put(seal(list, number));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.array());
    }

    /** The number that the cursor was made from, for the same list. */
    long number(String list, String cursor) throws BadRequest {
        try {
            ByteBuffer place = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            byte[] seal = new byte[LENGTH - Long.BYTES];
            if (place.capacity() == LENGTH) {
                long number = place.getLong();
                place.get(seal);
                if (MessageDigest.isEqual(seal, seal(list, number))) {
                    return number;
                }
            }
        } catch (IllegalArgumentException noBase64) {
            // as foreign as any other
        }
        throw new BadRequest(422, "the cursor is not one of this list");
    }

    private byte[] seal(String list, long number) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal((list + " " + number).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
