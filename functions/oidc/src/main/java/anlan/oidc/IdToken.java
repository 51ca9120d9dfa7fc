package anlan.oidc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * An ID token (OpenID Connect Core 1.0 §2) in its three parts. It is believed only after all of it
 * has been looked at; what is wrong is one word, for the log.
 */
record IdToken(JsonNode header, JsonNode claims, String content, String signature) {

    private static final Set<String> ALGORITHMS = Set.of("RS256", "ES256");
    private static final Pattern SUBJECT = Pattern.compile("[\\x21-\\x7e]{1,255}");
    private static final int LONGEST = 16_000;

    /** By how much the issuer's clock may differ from ours. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    /** A token comes at once with the code: one that is older was meant for somebody else. */
    private static final Duration OLDEST = Duration.ofMinutes(10);

    /** Whom it is about, or what is wrong with it. */
    sealed interface Verdict {

        record Subject(String value) implements Verdict {}

        record Wrong(String what) implements Verdict {}
    }

    /** The parts of a token, or null if it has not got them. */
    static @Nullable IdToken read(String token) {
        List<String> parts = List.of(token.split("\\.", -1));
        if (parts.size() != 3 || token.length() > LONGEST) {
            return null;
        }
        try {
            var unused = decoded(parts.get(2));
            return new IdToken(
                    Wire.read(decoded(parts.get(0))),
                    Wire.read(decoded(parts.get(1))),
                    parts.get(0) + "." + parts.get(1),
                    parts.get(2));
        } catch (JacksonException | IllegalArgumentException malformed) {
            return null;
        }
    }

    private static byte[] decoded(String part) {
        return Base64.getUrlDecoder().decode(part);
    }

    /** Whether its signature was made with the other half of that key. */
    boolean isSignedWith(Key key) {
        return key.signed(content.getBytes(StandardCharsets.US_ASCII), decoded(signature));
    }

    String algorithm() {
        return header.path("alg").asString("");
    }

    String keyId() {
        return header.path("kid").asString("");
    }

    /** Whether it asks for nothing that is not done here. */
    boolean isOfOurKind() {
        return ALGORITHMS.contains(algorithm()) && !header.has("crit") && !header.has("b64");
    }

    /** Judges what was signed. */
    Verdict judged(Client client, String nonce, Instant now) {
        String subject = text("sub");
        String wrong = !text("iss").equals(client.issuer())
                ? "iss"
                : !isFor(client.id())
                        ? "aud"
                        : !isInForce(now)
                                ? "time"
                                : !same(text("nonce"), nonce)
                                        ? "nonce"
                                        : !SUBJECT.matcher(subject).matches() ? "sub" : null;
        return wrong == null ? new Verdict.Subject(subject) : new Verdict.Wrong(wrong);
    }

    private String text(String name) {
        JsonNode claim = claims.path(name);
        return claim.isString() ? claim.stringValue() : "";
    }

    /** For several audiences it has to say that it was made for this one. */
    private boolean isFor(String clientId) {
        JsonNode audience = claims.path("aud");
        boolean among = audience.isString() && audience.stringValue().equals(clientId);
        if (audience.isArray()) {
            for (JsonNode each : audience) {
                among |= each.isString() && each.stringValue().equals(clientId);
            }
        }
        boolean alone = !audience.isArray() || audience.size() == 1;
        return among && (claims.has("azp") ? text("azp").equals(clientId) : alone);
    }

    private boolean isInForce(Instant now) {
        Long issued = seconds("iat");
        Long expires = seconds("exp");
        Long from = claims.has("nbf") ? seconds("nbf") : Long.valueOf(Long.MIN_VALUE);
        if (issued == null || expires == null || from == null) {
            return false;
        }
        long latest = now.plus(SKEW).getEpochSecond();
        return issued <= latest
                && from <= latest
                && issued >= now.minus(OLDEST).getEpochSecond()
                && expires > now.minus(SKEW).getEpochSecond();
    }

    private @Nullable Long seconds(String name) {
        JsonNode claim = claims.path(name);
        return claim.isNumber() && Double.isFinite(claim.doubleValue())
                ? Long.valueOf((long) claim.doubleValue())
                : null;
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
