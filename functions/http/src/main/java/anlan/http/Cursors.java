package anlan.http;

import anlan.domain.figures.Sha256;
import anlan.domain.refusal.Invalid;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Where a list goes on, sealed so that it holds only for the caller and the query that it was given to. */
final class Cursors {

    private static final int SEAL = 16;

    private final String secret;

    Cursors(byte[] secret) {
        this.secret = HexFormat.of().formatHex(secret);
    }

    String seal(String query, String position) {
        String text = mark(query, position) + position;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The position that was sealed, or null if there is no cursor. */
    @Nullable
    String open(String query, @Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.length() > SEAL) {
                String position = text.substring(SEAL);
                byte[] seal = text.substring(0, SEAL).getBytes(StandardCharsets.UTF_8);
                if (MessageDigest.isEqual(seal, mark(query, position).getBytes(StandardCharsets.UTF_8))) {
                    return position;
                }
            }
        } catch (IllegalArgumentException malformed) {
            // Told below, like one that was sealed for somebody else.
        }
        throw new Invalid("/cursor", "malformed", "翻页标记无效,请从第一页重新查询。");
    }

    /** Keyed before and after, so that nothing can be appended to what was sealed. */
    private String mark(String query, String position) {
        return new Sha256()
                .line(secret)
                .line(query)
                .line(position)
                .line(secret)
                .hex()
                .substring(0, SEAL);
    }
}
