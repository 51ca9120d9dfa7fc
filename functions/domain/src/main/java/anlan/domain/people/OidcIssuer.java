package anlan.domain.people;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where officials prove who they are (统一身份认证), by OpenID Connect: a browser goes there, and comes
 * back with a code.
 */
public interface OidcIssuer {

    /** Where officials do not sign in like that. */
    OidcIssuer NONE = new OidcIssuer() {
        @Override
        public @Nullable Beginning beginning() {
            return null;
        }

        @Override
        public @Nullable String who(Returned returned) {
            return null;
        }
    };

    /** What a browser has to know before it goes. */
    record Beginning(String issuer, URI authorizationEndpoint, String clientId, String scope) {}

    /**
     * What a browser comes back with.
     *
     * @param code of the issuer, good once
     * @param verifier what the browser drew, of which the issuer was shown the digest (PKCE)
     * @param redirectUri where it has come back to
     * @param nonce what it drew to be found in the ID token
     */
    record Returned(String code, String verifier, String redirectUri, String nonce) {

        /** Never shows what it holds: this may end in a log. */
        @Override
        public String toString() {
            return "Returned[…]";
        }
    }

    /**
     * Where to go, or null where officials do not sign in like that.
     *
     * @throws anlan.domain.refusal.Unavailable if the issuer does not say
     */
    @Nullable
    Beginning beginning();

    /**
     * The subject at that issuer whom it proves, or null if it proves nobody.
     *
     * @throws anlan.domain.refusal.Unavailable if the issuer does not say
     */
    @Nullable
    String who(Returned returned);
}
