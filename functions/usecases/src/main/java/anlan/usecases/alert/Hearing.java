package anlan.usecases.alert;

import anlan.domain.alert.Intent;
import anlan.domain.people.Post;
import anlan.domain.people.PostId;
import anlan.domain.people.Roster;
import anlan.domain.people.UnitId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who hears alerts at one moment; each post of the roster is read once. */
final class Hearing {

    private final Roster roster;
    private final Instant now;
    private final Map<PostId, @Nullable Post> known = new HashMap<>();

    /**
     * Takes what is known already.
     *
     * @param intents whose posts were read
     * @param found those of them that are there
     */
    Hearing(Roster roster, Iterable<Intent> intents, Map<PostId, Post> found, Instant now) {
        this.roster = roster;
        this.now = now;
        intents.forEach(intent -> known.put(intent.post(), found.get(intent.post())));
    }

    /**
     * The post that hears: its deputy, while it is not manned; but nobody of the unit that the case
     * is about. Where a unit has no head, the office hears of its steps. Null if nobody does.
     */
    @Nullable
    Post of(Intent intent, @Nullable UnitId accused) {
        Post post = post(intent.post());
        if (post == null && intent.step() != null) {
            post = post(UnitId.centre(accused).mainPost());
        }
        if (post == null || post.hearing(now).equals(post.id())) {
            return post;
        }
        Post deputy = post(post.hearing(now));
        return deputy == null || deputy.unit().equals(accused) ? post : deputy;
    }

    private @Nullable Post post(PostId id) {
        if (!known.containsKey(id)) {
            known.put(id, roster.find(id));
        }
        return known.get(id);
    }
}
