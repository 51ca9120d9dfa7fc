package anlan.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.area.AreaCode;
import anlan.domain.casefile.Pseudonym;
import anlan.domain.people.Actor;
import anlan.domain.people.PostId;
import anlan.domain.people.Role;
import anlan.domain.people.UnitId;
import anlan.domain.refusal.Unauthenticated;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in, and for how long. */
class TokensTest {

    private static final byte[] KEY = key(1);
    private static final Instant NOW = Instant.parse("2024-02-08T02:00:00Z");
    private static final Actor INSPECTOR = new Actor(
            "post:inspector",
            Role.INSPECTOR,
            new PostId("inspector"),
            new UnitId("inspector"),
            new AreaCode("331082"),
            new Pseudonym("PERSON"));

    private Instant now = NOW;
    private final Tokens tokens = new Tokens(Map.of("k1", KEY, "k0", key(2)), "k1", () -> now);

    private static byte[] key(int fill) {
        byte[] key = new byte[64];
        Arrays.fill(key, (byte) fill);
        return key;
    }

    @Test
    void whoever_signed_in_is_who_they_are_for_two_hours() {
        Tokens.Issued issued = tokens.issue(INSPECTOR);
        assertThat(issued.expiresAt()).isEqualTo(NOW.plus(Duration.ofHours(2)));
        assertThat(tokens.read("Bearer " + issued.token())).isEqualTo(INSPECTOR);
        assertThat(tokens.read(
                        "bearer " + tokens.issue(Actor.citizen("citizen:a")).token()))
                .isEqualTo(Actor.citizen("citizen:a"));
        now = issued.expiresAt().minusSeconds(1);
        assertThat(tokens.read("Bearer " + issued.token())).isEqualTo(INSPECTOR);
        now = issued.expiresAt();
        refused(issued.token());
        now = NOW.minusSeconds(1);
        refused(issued.token());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Basic YTpi", "Bearer a.b.c", "Bearer ..", "Bearer 🎫"})
    void what_is_no_proof_is_none(String header) {
        assertThatThrownBy(() -> tokens.read(header)).isInstanceOf(Unauthenticated.class);
    }

    @Test
    void a_library_of_others_reads_in_a_token_what_was_signed() throws Exception {
        SignedJWT token = SignedJWT.parse(tokens.issue(INSPECTOR).token());
        assertThat(token.verify(new MACVerifier(KEY))).isTrue();
        assertThat(token.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.HS256);
        JWTClaimsSet claims = token.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo("anlan");
        assertThat(claims.getAudience()).containsExactly("anlan");
        assertThat(claims.getSubject()).isEqualTo("post:inspector");
        assertThat(claims.getNotBeforeTime()).isEqualTo(Date.from(NOW));
        assertThat(claims.getExpirationTime()).isEqualTo(Date.from(NOW.plusSeconds(7200)));
        assertThat(claims.getStringListClaim("roles")).containsExactly("inspector");
    }

    @Test
    void one_sign_in_has_one_token() {
        String token = tokens.issue(INSPECTOR).token();
        String last = token.substring(token.length() - 1);
        for (char other : "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".toCharArray()) {
            if (!last.equals(String.valueOf(other))) {
                refused(token.substring(0, token.length() - 1) + other);
            }
        }
        refused(token + "=");
        refused(token + ".");
    }

    @Test
    void what_asks_for_more_than_is_done_here_is_refused() throws Exception {
        SignedJWT critical = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .keyID("k1")
                        .criticalParams(Set.of("exp"))
                        .build(),
                claims(all -> all));
        critical.sign(new MACSigner(KEY));
        refused(critical.serialize());
    }

    @Test
    void a_key_that_is_too_short_signs_nothing() {
        Tokens weak = new Tokens(Map.of("k1", new byte[31]), "k1", () -> now);
        assertThatThrownBy(() -> weak.issue(INSPECTOR)).hasMessageContaining("HS256");
    }

    @Test
    void no_algorithm_but_the_one_is_accepted() throws Exception {
        refused(new PlainJWT(claims(all -> all)).serialize());
        refused(signed(JWSAlgorithm.HS384, "k1", KEY, all -> all));
        refused(signed(JWSAlgorithm.HS512, "k1", KEY, all -> all));
    }

    @Test
    void the_key_is_looked_up_and_never_taken_from_the_token() throws Exception {
        refused(signed(JWSAlgorithm.HS256, "k9", KEY, all -> all));
        refused(signed(JWSAlgorithm.HS256, null, KEY, all -> all));
        refused(signed(JWSAlgorithm.HS256, "k0", KEY, all -> all));
        assertThat(tokens.read("Bearer " + signed(JWSAlgorithm.HS256, "k0", key(2), all -> all))
                        .role())
                .isEqualTo(Role.INSPECTOR);
    }

    @Test
    void every_claim_counts() throws Exception {
        for (UnaryOperator<JWTClaimsSet.Builder> wrong : List.<UnaryOperator<JWTClaimsSet.Builder>>of(
                all -> all.issuer("other"),
                all -> all.audience("other"),
                all -> all.audience(List.of("anlan", "other")),
                all -> all.subject(null),
                all -> all.notBeforeTime(null),
                all -> all.expirationTime(null),
                all -> all.expirationTime(Date.from(NOW.plusSeconds(7201))),
                all -> all.claim("roles", null),
                all -> all.claim("roles", List.of("king")),
                all -> all.claim("roles", "inspector"),
                all -> all.claim("roles", List.of("inspector", "office")),
                all -> all.claim("post", 7),
                all -> all.claim("area", "not-an-area"))) {
            refused(signed(JWSAlgorithm.HS256, "k1", KEY, wrong));
        }
    }

    @Test
    void a_token_whose_content_was_changed_is_refused() {
        String[] parts = tokens.issue(Actor.citizen("citizen:a")).token().split("\\.", -1);
        String forged = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("citizen", "office");
        refused(parts[0] + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(forged.getBytes(StandardCharsets.UTF_8)) + "."
                + parts[2]);
    }

    private void refused(String token) {
        assertThatThrownBy(() -> tokens.read("Bearer " + token)).isInstanceOf(Unauthenticated.class);
    }

    private static JWTClaimsSet claims(UnaryOperator<JWTClaimsSet.Builder> with) {
        return with.apply(new JWTClaimsSet.Builder()
                        .issuer("anlan")
                        .audience("anlan")
                        .subject("post:inspector")
                        .notBeforeTime(Date.from(NOW))
                        .expirationTime(Date.from(NOW.plusSeconds(7200)))
                        .claim("roles", List.of("inspector"))
                        .claim("area", "331082"))
                .build();
    }

    private static String signed(
            JWSAlgorithm algorithm, String kid, byte[] key, UnaryOperator<JWTClaimsSet.Builder> with) throws Exception {
        SignedJWT token =
                new SignedJWT(new JWSHeader.Builder(algorithm).keyID(kid).build(), claims(with));
        token.sign(new MACSigner(key));
        return token.serialize();
    }
}
