package anlan.catalogue;

import anlan.domain.people.OidcIssuer;
import anlan.oidc.Client;
import anlan.oidc.Issuer;
import java.time.InstantSource;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Where officials prove who they are: {@code ANLAN_OIDC_ISSUER} and {@code ANLAN_OIDC_CLIENT_ID}, with
 * {@code ANLAN_OIDC_CLIENT_SECRET} where the issuer wants one.
 */
final class OidcSettings {

    private static final Pattern CLIENT = Pattern.compile("[\\x21-\\x7e]{1,255}");
    private static final Pattern SECRET = Pattern.compile("[\\x20-\\x7e]{1,1000}");

    private OidcSettings() {}

    /**
     * The issuer that the environment names, or none.
     *
     * @throws Misconfigured with one line that names everything that is wrong
     */
    static OidcIssuer issuer(Map<String, String> environment, InstantSource clock) {
        String issuer = environment.getOrDefault("ANLAN_OIDC_ISSUER", "");
        String client = environment.getOrDefault("ANLAN_OIDC_CLIENT_ID", "");
        String secret = environment.getOrDefault("ANLAN_OIDC_CLIENT_SECRET", "");
        new SettingsCheck()
                .unless(
                        issuer.isEmpty() || Client.isIssuer(issuer),
                        "ANLAN_OIDC_ISSUER",
                        "is no address that begins with https://")
                .unless(
                        client.isEmpty() || CLIENT.matcher(client).matches(),
                        "ANLAN_OIDC_CLIENT_ID",
                        "has a space, or characters that no client id has")
                .unless(
                        issuer.isEmpty() || !client.isEmpty(),
                        "ANLAN_OIDC_CLIENT_ID",
                        "is missing beside ANLAN_OIDC_ISSUER")
                .unless(
                        !issuer.isEmpty() || client.isEmpty(),
                        "ANLAN_OIDC_ISSUER",
                        "is missing beside ANLAN_OIDC_CLIENT_ID")
                .unless(
                        secret.isEmpty() || !issuer.isEmpty(),
                        "ANLAN_OIDC_CLIENT_SECRET",
                        "is given without ANLAN_OIDC_ISSUER")
                .unless(
                        secret.isEmpty() || (SECRET.matcher(secret).matches() && secret.equals(secret.strip())),
                        "ANLAN_OIDC_CLIENT_SECRET",
                        "begins or ends with a space or a line, or has characters that no secret has")
                .unless(!secret.startsWith("{{resolve:"), "ANLAN_OIDC_CLIENT_SECRET", "was not resolved")
                .end();
        return issuer.isEmpty()
                ? OidcIssuer.NONE
                : new Issuer(new Client(issuer, client, secret.isEmpty() ? null : secret), clock);
    }
}
