package anlan.oidc;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the city is to its issuer.
 *
 * @param issuer as it stands in its ID tokens, to the letter
 * @param secret null for a public client, whose codes PKCE alone protects
 */
public record Client(String issuer, String id, @Nullable String secret) {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Whether a text is the address of an issuer: https, or this machine, and nothing after the path. */
    public static boolean isIssuer(String text) {
        try {
            URI uri = URI.create(text);
            return isSafe(uri) && uri.getRawQuery() == null && uri.getRawFragment() == null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    /** Whether what goes there is read by nobody on the way. */
    static boolean isSafe(URI uri) {
        String host = uri.getHost();
        String scheme = uri.getScheme();
        return host != null
                && scheme != null
                && uri.getRawUserInfo() == null
                && (scheme.equalsIgnoreCase("https")
                        || (scheme.equalsIgnoreCase("http") && LOOPBACK.contains(host.toLowerCase(Locale.ROOT))));
    }

    /** Never shows the secret: this may end in a log. */
    @Override
    public String toString() {
        return "Client[" + id + "]";
    }
}
