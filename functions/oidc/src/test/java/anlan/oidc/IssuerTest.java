package anlan.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import anlan.domain.contract.SettableClock;
import anlan.domain.people.OidcIssuer;
import anlan.domain.refusal.Unavailable;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing officials in at an issuer, on its own wire. */
class IssuerTest {

    private static final String VERIFIER = "verifier-verifier-verifier-verifier-verifier";
    private static final String NONCE = "nonce-nonce-nonce-nonce";

    private final SettableClock clock = new SettableClock(Instant.parse("2024-02-08T02:00:00Z"));
    private StubIssuer stub;
    private Issuer issuer;

    @BeforeEach
    void start() throws Exception {
        stub = new StubIssuer(clock);
        issuer = issuer(null);
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    private Issuer issuer(String secret) {
        return new Issuer(new Client(stub.issuer(), StubIssuer.CLIENT, secret), clock, Duration.ofSeconds(5));
    }

    private static OidcIssuer.Returned returned(String code) {
        return new OidcIssuer.Returned(code, VERIFIER, StubIssuer.REDIRECT, NONCE);
    }

    private String signsIn(String subject) {
        return issuer.who(returned(stub.authorize(subject, NONCE, VERIFIER)));
    }

    @Test
    void a_browser_is_told_where_to_go_and_comes_back_with_a_code_that_is_good_once() {
        assertThat(issuer.beginning())
                .isEqualTo(new OidcIssuer.Beginning(
                        stub.issuer(), stub.base().resolve("/authorize?tenant=city"), StubIssuer.CLIENT, "openid"));
        String code = stub.authorize("wang", NONCE, VERIFIER);
        assertThat(issuer.who(returned(code))).isEqualTo("wang");
        assertThat(issuer.who(returned(code))).isNull();
        assertThat(issuer.who(returned("made-up"))).isNull();
    }

    @Test
    void a_code_is_no_good_with_another_verifier_or_from_another_page() {
        String other = VERIFIER.toUpperCase(java.util.Locale.ROOT);
        assertThat(issuer.who(new OidcIssuer.Returned(
                        stub.authorize("wang", NONCE, VERIFIER), other, StubIssuer.REDIRECT, NONCE)))
                .isNull();
        assertThat(issuer.who(new OidcIssuer.Returned(
                        stub.authorize("wang", NONCE, VERIFIER), VERIFIER, "https://other.example/desk", NONCE)))
                .isNull();
    }

    @Test
    void a_secret_goes_where_the_issuer_takes_it() {
        stub.secret = "secret & example:+";
        issuer = issuer("secret & example:+");
        assertThat(signsIn("wang")).isEqualTo("wang");
        stub.basic = false;
        issuer = issuer("secret & example:+");
        assertThat(signsIn("wang")).isEqualTo("wang");
        issuer = issuer("another");
        assertThatThrownBy(() -> signsIn("wang")).isInstanceOf(Unavailable.class);
    }

    @Test
    void keys_of_both_kinds_sign_and_one_without_a_name_where_it_is_the_only_one() {
        assertThat(signsIn("rsa")).isEqualTo("rsa");
        stub.rotate(StubIssuer.ec("ec"));
        assertThat(signsIn("ec")).isEqualTo("ec");
        clock.pass(Duration.ofHours(2));
        stub.rotate(StubIssuer.rsa(null));
        assertThat(signsIn("nameless")).isEqualTo("nameless");
        clock.pass(Duration.ofHours(2));
        stub.keys.add(StubIssuer.rsa(null));
        assertThat(signsIn("of two")).isNull();
    }

    @Test
    void a_key_that_is_new_is_asked_for_once_a_minute_and_no_more() {
        assertThat(signsIn("wang")).isEqualTo("wang");
        stub.rotate(StubIssuer.rsa("second"));
        assertThat(signsIn("wang")).isEqualTo("wang");
        stub.token = token -> signed(StubIssuer.rsa("never-published"), token);
        for (int n = 0; n < 5; n++) {
            assertThat(signsIn("wang")).isNull();
        }
        assertThat(stub.calls.stream().filter("/jwks"::equals)).hasSize(2);
        assertThat(stub.calls.stream().filter("/.well-known/openid-configuration"::equals))
                .hasSize(1);
        stub.token = token -> token;
        stub.rotate(StubIssuer.rsa("third"));
        assertThat(signsIn("wang")).as("within the minute").isNull();
        clock.pass(Duration.ofSeconds(60));
        assertThat(signsIn("wang")).isEqualTo("wang");
    }

    @Test
    void a_key_that_was_taken_back_is_not_taken_for_more_than_an_hour() {
        assertThat(signsIn("wang")).isEqualTo("wang");
        JWK stolen = stub.keys.getFirst();
        stub.rotate(StubIssuer.rsa("second"));
        stub.token = token -> signed(stolen, token);
        clock.pass(Duration.ofHours(1));
        assertThat(signsIn("wang")).isNull();
    }

    private static String signed(JWK key, String token) {
        try {
            return StubIssuer.signed(key, SignedJWT.parse(token).getJWTClaimsSet());
        } catch (ParseException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Consumer<JWTClaimsSet.Builder> claim(String name, Object value) {
        return claims -> claims.claim(name, value);
    }

    private Date at(int seconds) {
        return Date.from(clock.instant().plusSeconds(seconds));
    }

    @Test
    void a_token_is_for_this_client_from_this_issuer_now_and_for_this_browser() {
        Map<String, Consumer<JWTClaimsSet.Builder>> wrong = Map.ofEntries(
                Map.entry("another nonce", claim("nonce", "another-nonce-another")),
                Map.entry("no nonce", claim("nonce", null)),
                Map.entry("another client", claim("aud", "another")),
                Map.entry("no client", claim("aud", null)),
                Map.entry("several clients and nobody named", claim("aud", List.of("other", StubIssuer.CLIENT))),
                Map.entry("made for another client", claim("azp", "another")),
                Map.entry("another issuer", claim("iss", "https://other.example")),
                Map.entry("this issuer but for a slash", claim("iss", stub.issuer() + "/")),
                Map.entry("over", claim("exp", at(-60))),
                Map.entry("without an end", claim("exp", null)),
                Map.entry("without a beginning", claim("iat", null)),
                Map.entry("of the future", claim("iat", at(61))),
                Map.entry("not yet", claim("nbf", at(61))),
                Map.entry("old", claim("iat", at(-601))),
                Map.entry("of nobody", claim("sub", null)),
                Map.entry("of a subject that no roster can hold", claim("sub", "王")),
                Map.entry("of a subject too long", claim("sub", "w".repeat(256))));
        wrong.forEach((how, claims) -> {
            stub.claims = claims;
            assertThat(signsIn("wang")).as(how).isNull();
        });
        Map<String, Consumer<JWTClaimsSet.Builder>> right = Map.of(
                "a list of one", claim("aud", List.of(StubIssuer.CLIENT)),
                "several, and made for this one",
                        claims -> claims.audience(List.of("other", StubIssuer.CLIENT))
                                .claim("azp", StubIssuer.CLIENT),
                "a clock a minute behind", claim("iat", at(60)),
                "a clock a minute ahead", claim("exp", at(-59)),
                "a subject as long as may be", claim("sub", "w".repeat(255)));
        right.forEach((how, claims) -> {
            stub.claims = claims;
            assertThat(signsIn("wang")).as(how).isNotNull();
        });
    }

    /** Tokens that the issuer's key has not signed, made of one that it has. */
    private static Stream<Forgery> forgeries() {
        return Stream.of(
                new Forgery("alg none", (token, key) -> new PlainJWT(token.getJWTClaimsSet()).serialize()),
                new Forgery("HS256 with the public key", (token, key) -> {
                    SignedJWT forged = new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.HS256)
                                    .keyID(key.getKeyID())
                                    .build(),
                            token.getJWTClaimsSet());
                    forged.sign(new MACSigner(key.toRSAKey().toPublicKey().getEncoded()));
                    return forged.serialize();
                }),
                new Forgery(
                        "another key under its name",
                        (token, key) -> StubIssuer.signed(StubIssuer.rsa(key.getKeyID()), token.getJWTClaimsSet())),
                new Forgery(
                        "an EC key under the name of an RSA key",
                        (token, key) -> StubIssuer.signed(StubIssuer.ec(key.getKeyID()), token.getJWTClaimsSet())),
                new Forgery("other claims under its signature", (token, key) -> {
                    String[] parts = token.serialize().split("\\.", -1);
                    String[] other = StubIssuer.signed(
                                    key,
                                    new JWTClaimsSet.Builder(token.getJWTClaimsSet())
                                            .subject("li")
                                            .build())
                            .split("\\.", -1);
                    return parts[0] + "." + other[1] + "." + parts[2];
                }),
                new Forgery(
                        "no signature",
                        (token, key) ->
                                token.serialize().substring(0, token.serialize().lastIndexOf('.') + 1)),
                new Forgery(
                        "two parts",
                        (token, key) ->
                                token.serialize().substring(0, token.serialize().lastIndexOf('.'))),
                new Forgery("a header that asks for more", (token, key) -> {
                    SignedJWT asking = new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.RS256)
                                    .keyID(key.getKeyID())
                                    .criticalParams(java.util.Set.of("exp"))
                                    .customParam("exp", 1)
                                    .build(),
                            token.getJWTClaimsSet());
                    asking.sign(new com.nimbusds.jose.crypto.RSASSASigner(key.toRSAKey()));
                    return asking.serialize();
                }),
                new Forgery("no token at all", (token, key) -> "none"));
    }

    private interface Forge {
        String of(SignedJWT token, JWK key) throws JOSEException, ParseException;
    }

    private record Forgery(String name, Forge how) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void what_the_issuer_has_not_signed_proves_nobody(Forgery forgery) {
        stub.token = token -> {
            try {
                return forgery.how().of(SignedJWT.parse(token), stub.keys.getLast());
            } catch (JOSEException | ParseException failed) {
                throw new IllegalStateException(failed);
            }
        };
        assertThat(signsIn("wang")).isNull();
        stub.token = token -> token;
        assertThat(signsIn("wang")).as("without the forgery").isEqualTo("wang");
    }

    @Test
    void a_key_of_another_curve_use_or_size_signs_nothing() throws Exception {
        stub.keys.addFirst(new ECKeyGenerator(Curve.P_384).keyID("p384").generate());
        stub.keys.addFirst(StubIssuer.rsa("wide").toPublicJWK());
        assertThat(signsIn("wang")).isEqualTo("wang");
        RSAKey encrypting = new RSAKey.Builder(StubIssuer.rsa("first"))
                .keyUse(com.nimbusds.jose.jwk.KeyUse.ENCRYPTION)
                .build();
        clock.pass(Duration.ofHours(2));
        stub.rotate(encrypting);
        assertThat(signsIn("wang")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/.well-known/openid-configuration", "/token", "/jwks"})
    void nobody_waits_for_long_for_an_answer_or_for_the_rest_of_one(String path) {
        issuer = new Issuer(new Client(stub.issuer(), StubIssuer.CLIENT, null), clock, Duration.ofMillis(700));
        stub.silent = path;
        assertThatThrownBy(() -> signsIn("wang")).isInstanceOf(Unavailable.class);
        clock.pass(Duration.ofSeconds(1));
        stub.silent = "";
        stub.half = path;
        assertThatThrownBy(() -> signsIn("wang")).isInstanceOf(Unavailable.class);
        stub.half = "";
        clock.pass(Duration.ofSeconds(1));
        issuer = issuer(null);
        assertThat(signsIn("wang")).as("once it answers again").isEqualTo("wang");
    }

    @Test
    void while_the_issuer_is_away_nobody_is_signed_in_and_the_next_ask_only_a_second_later() throws Exception {
        stub.status = 502;
        assertThatThrownBy(() -> signsIn("wang")).isInstanceOf(Unavailable.class);
        assertThatThrownBy(() -> issuer.beginning()).isInstanceOf(Unavailable.class);
        assertThat(stub.calls).hasSize(1);
        stub.status = 200;
        clock.pass(Duration.ofSeconds(1));
        assertThat(signsIn("wang")).isEqualTo("wang");
        stub.goesAway();
        assertThatThrownBy(() -> signsIn("wang"))
                .isInstanceOfSatisfying(
                        Unavailable.class, away -> assertThat(away.code()).isEqualTo("unavailable"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid_client", "server_error", "something else"})
    void what_is_ours_or_theirs_to_mend_is_not_the_officials_fault(String error) {
        stub.error = error;
        assertThatThrownBy(() -> signsIn("wang")).isInstanceOf(Unavailable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"issuer", "token_endpoint", "jwks_uri", "authorization_endpoint"})
    void a_document_of_another_issuer_or_of_addresses_that_anybody_listens_to_is_not_taken(String name) {
        stub.discovery.put(name, "http://evil.example/token");
        assertThatThrownBy(() -> issuer.beginning()).isInstanceOf(Unavailable.class);
        assertThat(stub.calls).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://id.example",
                "ftp://id.example",
                "id.example",
                "https://",
                "https://user@id.example",
                "https://id.example/?a=b",
                "https://id.example/#a",
                "http://127.0.0.1.example",
                "https://id example",
                ""
            })
    void what_may_be_read_on_the_way_is_no_issuer(String text) {
        assertThat(Client.isIssuer(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://id.example",
                "https://id.example:8443/realms/city",
                "http://127.0.0.1:1",
                "http://localhost/"
            })
    void an_issuer_is_https_or_this_machine(String text) {
        assertThat(Client.isIssuer(text)).isTrue();
    }

    @Test
    void no_fault_says_whose_sign_in_it_was_or_with_what_secret() {
        stub.error = "canary error";
        issuer = issuer("canary secret");
        StringWriter told = new StringWriter();
        catchThrowable(() -> signsIn("canary subject")).printStackTrace(new PrintWriter(told));
        assertThat(told
                        + issuer.toString()
                        + new Client("https://id.example", "id", "canary secret")
                        + returned("canary code"))
                .contains("Unavailable")
                .doesNotContain("canary", VERIFIER, NONCE);
    }
}
