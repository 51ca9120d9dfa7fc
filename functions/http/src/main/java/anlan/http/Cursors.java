package anlan.http;

import anlan.domain.refusal.Invalid;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Where a list goes on, sealed so that it holds only for the caller and the query that it was given
 * to.
 */
final class Cursors {

    private static final String HMAC = "HmacSHA256";
    private static final int SEAL = 16;

    private final SecretKeySpec key;

    Cursors(byte[] secret) {
        this.key = new SecretKeySpec(secret, HMAC);
    }

    String seal(List<String> bound, String position) {
        byte[] text = position.getBytes(StandardCharsets.UTF_8);
        return written(ByteBuffer.allocate(SEAL + text.length)
                .put(mark(bound, position))
                .put(text)
                .array());
    }

    /** The position that was sealed, or null if there is no cursor. A cursor has one spelling. */
    @Nullable
    String open(List<String> bound, @Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(cursor);
            if (sealed.length > SEAL && written(sealed).equals(cursor)) {
                String position = new String(sealed, SEAL, sealed.length - SEAL, StandardCharsets.UTF_8);
                if (MessageDigest.isEqual(Arrays.copyOf(sealed, SEAL), mark(bound, position))) {
                    return position;
                }
            }
        } catch (IllegalArgumentException malformed) {
            // Told below, like one that was sealed for somebody else.
        }
        throw new Invalid("/cursor", "malformed", "翻页标记无效,请从第一页重新查询。");
    }

    private static String written(byte[] sealed) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** Over each part with its length, so that no query can pass for another. */
    private byte[] mark(List<String> bound, String position) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            bound.forEach(part -> add(mac, part));
            add(mac, position);
            return Arrays.copyOf(mac.doFinal(), SEAL);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java platform has " + HMAC, absent);
        }
    }

    private static void add(Mac mac, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        mac.update(bytes);
    }
}
