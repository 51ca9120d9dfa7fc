package anlan.http;

import anlan.domain.area.AreaCode;
import anlan.domain.casefile.Pseudonym;
import anlan.domain.people.Actor;
import anlan.domain.people.PostId;
import anlan.domain.people.Role;
import anlan.domain.people.UnitId;
import anlan.domain.refusal.Refusal;
import anlan.domain.refusal.Unauthenticated;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Proof of having signed in: a JWT with one algorithm, keys from a fixed map, and at most two hours
 * to live. Whatever is wrong with one, the answer is the same.
 */
public final class Tokens {

    /** How long a sign-in holds. */
    static final Duration LIFE = Duration.ofHours(2);

    /** Characters of a sign-in. */
    private static final int LONGEST = 4_000;

    private static final JWSAlgorithm ALGORITHM = JWSAlgorithm.HS256;
    private static final String NAME = "anlan";

    private final Map<String, byte[]> keys;
    private final String current;
    private final InstantSource clock;

    /**
     * Takes the keys that may have signed.
     *
     * @param keys by key id, each at least 32 bytes
     * @param current id of the key that signs
     */
    public Tokens(Map<String, byte[]> keys, String current, InstantSource clock) {
        this.keys = Map.copyOf(keys);
        this.current = current;
        this.clock = clock;
    }

    /** A token and the moment from which it is void. */
    public record Issued(String token, Instant expiresAt) {}

    /** Proves to later calls that this is who signed in. */
    public Issued issue(Actor actor) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant expires = now.plus(LIFE);
        PostId post = actor.post();
        UnitId unit = actor.unit();
        AreaCode area = actor.area();
        Pseudonym holder = actor.holder();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(NAME)
                .audience(NAME)
                .subject(actor.subject())
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(expires))
                .claim("roles", List.of(actor.role().word()))
                .claim("post", post == null ? null : post.value())
                .claim("unit", unit == null ? null : unit.value())
                .claim("area", area == null ? null : area.value())
                .claim("holder", holder == null ? null : holder.value())
                .build();
        SignedJWT token =
                new SignedJWT(new JWSHeader.Builder(ALGORITHM).keyID(current).build(), claims);
        try {
            token.sign(new MACSigner(keys.getOrDefault(current, new byte[0])));
        } catch (JOSEException weak) {
            throw new IllegalStateException("the signing key is no key for " + ALGORITHM, weak);
        }
        return new Issued(token.serialize(), expires);
    }

    /** Whoever the header of a request proves to be. */
    Actor read(@Nullable String authorization) {
        if (authorization == null
                || !authorization.toLowerCase(Locale.ROOT).startsWith("bearer ")
                || authorization.length() > LONGEST) {
            throw new Unauthenticated();
        }
        try {
            return verified(
                    SignedJWT.parse(authorization.substring("bearer ".length()).strip()));
        } catch (ParseException | JOSEException | IllegalArgumentException | Refusal wrong) {
            throw new Unauthenticated();
        }
    }

    private Actor verified(SignedJWT token) throws ParseException, JOSEException {
        byte[] key = keys.getOrDefault(String.valueOf(token.getHeader().getKeyID()), new byte[0]);
        if (key.length == 0
                || !ALGORITHM.equals(token.getHeader().getAlgorithm())
                || !token.verify(new MACVerifier(key))) {
            throw new Unauthenticated();
        }
        JWTClaimsSet claims = token.getJWTClaimsSet();
        List<String> roles = claims.getStringListClaim("roles");
        if (!inForce(claims) || roles == null || roles.size() != 1) {
            throw new Unauthenticated();
        }
        String post = claims.getStringClaim("post");
        String unit = claims.getStringClaim("unit");
        String area = claims.getStringClaim("area");
        String holder = claims.getStringClaim("holder");
        return new Actor(
                claims.getSubject(),
                Role.of(roles.getFirst()),
                post == null ? null : new PostId(post),
                unit == null ? null : new UnitId(unit),
                area == null ? null : new AreaCode(area),
                holder == null ? null : new Pseudonym(holder));
    }

    private boolean inForce(JWTClaimsSet claims) {
        Date from = claims.getNotBeforeTime();
        Date to = claims.getExpirationTime();
        if (from == null || to == null || claims.getSubject() == null) {
            return false;
        }
        Instant now = clock.instant();
        return NAME.equals(claims.getIssuer())
                && claims.getAudience().equals(List.of(NAME))
                && !now.isBefore(from.toInstant())
                && now.isBefore(to.toInstant())
                && !to.toInstant().isAfter(from.toInstant().plus(LIFE));
    }
}
