package anlan.oidc;

import java.net.URI;
import tools.jackson.databind.JsonNode;

/**
 * What an issuer says of itself (OpenID Connect Discovery 1.0 §3).
 *
 * @param basic whether it takes the secret in a header rather than in the form
 */
record Metadata(URI authorization, URI token, URI keys, boolean basic) {

    private static final int OK = 200;

    /**
     * Reads the document of that issuer.
     *
     * @throws anlan.domain.refusal.Unavailable if it is that of another, or says of an address that anybody may
     *     listen to
     */
    static Metadata read(Wire.Answer answer, String issuer) {
        if (answer.status() != OK || !answer.text("issuer").equals(issuer)) {
            throw Wire.away("the discovery document is not that of the issuer");
        }
        return new Metadata(
                address(answer, "authorization_endpoint"),
                address(answer, "token_endpoint"),
                address(answer, "jwks_uri"),
                basic(answer.body().path("token_endpoint_auth_methods_supported")));
    }

    private static URI address(Wire.Answer answer, String name) {
        try {
            URI uri = URI.create(answer.text(name));
            if (Client.isSafe(uri) && uri.getRawFragment() == null) {
                return uri;
            }
        } catch (IllegalArgumentException malformed) {
            // As one that is not safe.
        }
        throw Wire.away("the discovery document has no safe " + name);
    }

    /** A header is the default; some issuers take a field of the form alone. */
    private static boolean basic(JsonNode methods) {
        if (!methods.isArray() || methods.isEmpty()) {
            return true;
        }
        boolean form = false;
        for (JsonNode method : methods) {
            if (method.asString("").equals("client_secret_basic")) {
                return true;
            }
            form |= method.asString("").equals("client_secret_post");
        }
        return !form;
    }
}
