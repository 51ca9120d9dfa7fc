package anlan.usecases;

import anlan.domain.casefile.CityKeys;
import anlan.domain.casefile.Pseudonym;
import anlan.domain.people.Actor;
import anlan.domain.people.Post;
import anlan.domain.people.PostId;
import anlan.domain.people.Roster;
import anlan.domain.refusal.Unauthenticated;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Who officials are now: role, unit and area come from the roster, never from a sign-in. A post
 * that is gone, or that another person holds than at sign-in, is nobody's any more.
 */
public final class CurrentPosts {

    /** How old a remembered post may be where a request has no consistent read of its own. */
    private static final long KEPT_NANOS = Duration.ofSeconds(5).toNanos();

    private record Remembered(@Nullable Post post, long readAt) {}

    private final Roster roster;
    private final CityKeys keys;
    private final LongSupplier nanos;
    private final Map<PostId, Remembered> remembered = new ConcurrentHashMap<>();

    /**
     * Takes the roster.
     *
     * @param nanos the clock of the process, which never jumps: the city's may be moved
     */
    public CurrentPosts(Roster roster, CityKeys keys, LongSupplier nanos) {
        this.roster = roster;
        this.keys = keys;
        this.nanos = nanos;
    }

    /** Whoever acts at a post, as the roster has it. */
    public Actor at(Post post) {
        String holder = post.holder();
        Pseudonym person = holder == null ? null : keys.pseudonym(holder);
        return Actor.at(post, person);
    }

    /**
     * Whoever signed in, as they are among posts that were read just now.
     *
     * @throws Unauthenticated if their post is not there, or is held by somebody else
     */
    public Actor among(Map<PostId, Post> posts, Actor claimed) {
        PostId own = claimed.post();
        return own == null ? claimed : checked(claimed, posts.get(own));
    }

    /** The same, read now. */
    public Actor now(Actor claimed) {
        PostId own = claimed.post();
        return own == null ? claimed : checked(claimed, read(own));
    }

    /** The same, from what was read at most five seconds ago. */
    public Actor recently(Actor claimed) {
        PostId own = claimed.post();
        if (own == null) {
            return claimed;
        }
        Remembered before = remembered.get(own);
        return before != null && nanos.getAsLong() - before.readAt() <= KEPT_NANOS
                ? checked(claimed, before.post())
                : now(claimed);
    }

    /** Forgets what was remembered, as the roster has been written. */
    public void forget() {
        remembered.clear();
    }

    private @Nullable Post read(PostId id) {
        long at = nanos.getAsLong();
        Post post = roster.find(id);
        remembered.put(id, new Remembered(post, at));
        return post;
    }

    private Actor checked(Actor claimed, @Nullable Post post) {
        Actor now = post == null ? null : at(post);
        if (now == null || !Objects.equals(now.holder(), claimed.holder())) {
            throw new Unauthenticated();
        }
        return now;
    }
}
