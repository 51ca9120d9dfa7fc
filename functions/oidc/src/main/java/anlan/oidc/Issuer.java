package anlan.oidc;

import anlan.domain.people.OidcIssuer;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The city's issuer (统一身份认证) on its own wire: OpenID Connect by authorization code with PKCE. A code
 * holds once, so it is never tried again.
 */
public final class Issuer implements OidcIssuer {

    private static final Logger LOG = System.getLogger(Issuer.class.getName());
    private static final String SCOPE = "openid";
    private static final String DISCOVERY = "/.well-known/openid-configuration";
    private static final int OK = 200;

    /** Three calls in a row are over before the function that makes them is. */
    private static final Duration ANSWER = Duration.ofMillis(2_500);

    private final Client client;
    private final Wire wire;
    private final InstantSource clock;
    private final Kept<Metadata> metadata;
    private final Kept<Keys> keys;

    public Issuer(Client client, InstantSource clock) {
        this(client, clock, ANSWER);
    }

    Issuer(Client client, InstantSource clock, Duration patience) {
        this.client = client;
        this.clock = clock;
        this.wire = new Wire(patience);
        URI discovery = URI.create(client.issuer().replaceFirst("/$", "") + DISCOVERY);
        this.metadata = new Kept<>(() -> Metadata.read(wire.get(discovery), client.issuer()), clock);
        this.keys = new Kept<>(() -> Keys.read(wire.get(metadata.get().keys())), clock);
    }

    @Override
    public Beginning beginning() {
        return new Beginning(client.issuer(), metadata.get().authorization(), client.id(), SCOPE);
    }

    @Override
    public @Nullable String who(Returned returned) {
        String token = exchanged(returned);
        return token == null ? null : subject(token, returned.nonce());
    }

    /** The ID token for a code, or null if the code is good for none. */
    private @Nullable String exchanged(Returned returned) {
        Map<String, String> form = new TreeMap<>(Map.of(
                "grant_type", "authorization_code",
                "code", returned.code(),
                "redirect_uri", returned.redirectUri(),
                "code_verifier", returned.verifier(),
                "client_id", client.id()));
        Metadata issuer = metadata.get();
        String secret = client.secret();
        if (secret != null && !issuer.basic()) {
            form.put("client_secret", secret);
        }
        Wire.Answer answer = wire.post(issuer.token(), form, secret != null && issuer.basic() ? basic(secret) : null);
        if (answer.status() == OK && !answer.text("id_token").isEmpty()) {
            return answer.text("id_token");
        }
        if (answer.text("error").equals("invalid_grant")) {
            return null;
        }
        // The rest is ours or theirs to mend, not the official's: a client or a secret that is not theirs.
        throw Wire.away("its token endpoint answered " + answer.status() + " " + known(answer.text("error")));
    }

    private String basic(String secret) {
        String both = Wire.encoded(client.id()) + ":" + Wire.encoded(secret);
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    /** Nothing that the issuer writes freely goes into a log. */
    private static String known(String error) {
        return Set.of(
                                "invalid_client",
                                "invalid_request",
                                "unauthorized_client",
                                "unsupported_grant_type",
                                "server_error")
                        .contains(error)
                ? error
                : "without a known error";
    }

    private @Nullable String subject(String token, String nonce) {
        IdToken read = IdToken.read(token);
        IdToken.Verdict verdict = read == null || !read.isOfOurKind()
                ? new IdToken.Verdict.Wrong("algorithm")
                : isSigned(read) ? read.judged(client, nonce, clock.instant()) : new IdToken.Verdict.Wrong("signature");
        return switch (verdict) {
            case IdToken.Verdict.Subject(String value) -> value;
            case IdToken.Verdict.Wrong(String what) -> {
                LOG.log(Level.WARNING, "an ID token was refused for its {0}", what);
                yield null;
            }
        };
    }

    /** A key that is not known may be new: the issuer is asked once more. */
    private boolean isSigned(IdToken token) {
        Key key = keys.get().find(token.keyId(), token.algorithm());
        if (key == null) {
            key = keys.anew().find(token.keyId(), token.algorithm());
        }
        return key != null && token.isSignedWith(key);
    }

    @Override
    public String toString() {
        return "Issuer[…]";
    }
}
