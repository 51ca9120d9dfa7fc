package anlan.usecases;

import anlan.domain.people.Actor;
import anlan.domain.people.Doer;
import anlan.domain.people.PostId;
import anlan.domain.refusal.Forbidden;

/**
 * Somebody asks for something to be written.
 *
 * @param key idempotency key
 * @param fingerprint digest of the request
 */
public record Asked(Actor by, String key, String fingerprint) {

    /**
     * Who does it.
     *
     * @throws Forbidden if they hold no post
     */
    public Doer doer() {
        PostId post = by.post();
        if (post == null) {
            throw new Forbidden();
        }
        return new Doer(post, by.unit(), by.holder());
    }
}
