package anlan.http;

import anlan.domain.refusal.Unauthenticated;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON Web Signatures of the one sort that sign-ins have: compact, HMAC with SHA-256 (RFC 7515,
 * RFC 7518 §3.2). A library that can do every sort takes a good part of a cold start; the tests
 * hold this against one.
 */
final class Jws {

    private static final String ALGORITHM = "HS256";
    private static final int SMALLEST_KEY = 32;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    private Jws() {}

    /** Signs claims with the key of that id. */
    static String signed(ObjectNode claims, String keyId, byte[] key) {
        ObjectNode header = Json.object().put("alg", ALGORITHM).put("kid", keyId);
        String content = encoded(header) + "." + encoded(claims);
        return content + "." + ENCODER.encodeToString(mac(content, key));
    }

    private static String encoded(ObjectNode part) {
        return ENCODER.encodeToString(Trees.written(part).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The claims of a token that one of these keys signed.
     *
     * @param keys by key id
     * @throws Unauthenticated if none of them did
     * @throws anlan.domain.refusal.Invalid if a part is not JSON
     * @throws IllegalArgumentException if a part is not Base64
     */
    static ObjectNode verified(String token, Map<String, byte[]> keys) {
        List<String> parts = List.of(token.split("\\.", -1));
        if (parts.size() != 3) {
            throw new Unauthenticated();
        }
        ObjectNode header = Json.read(decoded(parts.get(0)));
        byte[] key = keys.get(header.path("kid").asString(""));
        byte[] signature = decoded(parts.get(2));
        if (key == null
                || !ours(header)
                || !MessageDigest.isEqual(signature, mac(parts.get(0) + "." + parts.get(1), key))) {
            throw new Unauthenticated();
        }
        return Json.read(decoded(parts.get(1)));
    }

    /** Whether it asks for nothing that is not done here. */
    private static boolean ours(JsonNode header) {
        return ALGORITHM.equals(header.path("alg").asString(""))
                && header.path("kid").isString()
                && !header.has("crit")
                && !header.has("b64");
    }

    /** A part has one form, so that one sign-in has one token. */
    private static byte[] decoded(String part) {
        byte[] bytes = DECODER.decode(part);
        if (!ENCODER.encodeToString(bytes).equals(part)) {
            throw new Unauthenticated();
        }
        return bytes;
    }

    private static byte[] mac(String content, byte[] key) {
        if (key.length < SMALLEST_KEY) {
            throw new IllegalStateException("the signing key is no key for " + ALGORITHM);
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(content.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java platform has HMAC with SHA-256", absent);
        }
    }
}
