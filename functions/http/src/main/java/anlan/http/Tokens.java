package anlan.http;

import anlan.domain.area.AreaCode;
import anlan.domain.casefile.Pseudonym;
import anlan.domain.people.Actor;
import anlan.domain.people.PostId;
import anlan.domain.people.Role;
import anlan.domain.people.UnitId;
import anlan.domain.refusal.Refusal;
import anlan.domain.refusal.Unauthenticated;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Proof of having signed in: a JWT with one algorithm, keys from a fixed map, and at most two hours
 * to live. Whatever is wrong with one, the answer is the same.
 */
public final class Tokens {

    /** How long a sign-in holds. */
    static final Duration LIFE = Duration.ofHours(2);

    /** Characters of a sign-in. */
    private static final int LONGEST = 4_000;

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
        ObjectNode claims = Json.object()
                .put("iss", NAME)
                .put("aud", NAME)
                .put("sub", actor.subject())
                .put("iat", now.getEpochSecond())
                .put("nbf", now.getEpochSecond())
                .put("exp", expires.getEpochSecond());
        claims.putArray("roles").add(actor.role().word());
        claim(claims, "post", post == null ? null : post.value());
        claim(claims, "unit", unit == null ? null : unit.value());
        claim(claims, "area", area == null ? null : area.value());
        claim(claims, "holder", holder == null ? null : holder.value());
        return new Issued(Jws.signed(claims, current, keys.getOrDefault(current, new byte[0])), expires);
    }

    private static void claim(ObjectNode claims, String name, @Nullable String value) {
        if (value != null) {
            claims.put(name, value);
        }
    }

    /** Whoever the header of a request proves to be. */
    Actor read(@Nullable String authorization) {
        if (authorization == null
                || !authorization.toLowerCase(Locale.ROOT).startsWith("bearer ")
                || authorization.length() > LONGEST) {
            throw new Unauthenticated();
        }
        try {
            return actor(
                    Jws.verified(authorization.substring("bearer ".length()).strip(), keys));
        } catch (IllegalArgumentException | Refusal wrong) {
            throw new Unauthenticated();
        }
    }

    private Actor actor(ObjectNode claims) {
        JsonNode roles = claims.path("roles");
        JsonNode subject = claims.path("sub");
        if (!inForce(claims) || !subject.isString() || !roles.isArray() || roles.size() != 1) {
            throw new Unauthenticated();
        }
        String post = text(claims, "post");
        String unit = text(claims, "unit");
        String area = text(claims, "area");
        String holder = text(claims, "holder");
        return new Actor(
                subject.stringValue(),
                Role.of(roles.path(0).asString("")),
                post == null ? null : new PostId(post),
                unit == null ? null : new UnitId(unit),
                area == null ? null : new AreaCode(area),
                holder == null ? null : new Pseudonym(holder));
    }

    private static @Nullable String text(ObjectNode claims, String name) {
        JsonNode claim = claims.path(name);
        if (claim.isMissingNode() || claim.isNull()) {
            return null;
        }
        if (!claim.isString()) {
            throw new Unauthenticated();
        }
        return claim.stringValue();
    }

    private boolean inForce(ObjectNode claims) {
        JsonNode from = claims.path("nbf");
        JsonNode to = claims.path("exp");
        if (!from.canConvertToLong() || !to.canConvertToLong() || !from.isIntegralNumber() || !to.isIntegralNumber()) {
            return false;
        }
        long now = clock.instant().getEpochSecond();
        return NAME.equals(claims.path("iss").asString(""))
                && isForUs(claims.path("aud"))
                && from.longValue() <= now
                && now < to.longValue()
                && to.longValue() - from.longValue() <= LIFE.toSeconds();
    }

    private static boolean isForUs(JsonNode audience) {
        JsonNode only = audience.isArray() && audience.size() == 1 ? audience.path(0) : audience;
        return only.isString() && NAME.equals(only.stringValue());
    }
}
