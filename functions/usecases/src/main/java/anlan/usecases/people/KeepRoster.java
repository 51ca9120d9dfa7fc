package anlan.usecases.people;

import anlan.domain.casefile.CityKeys;
import anlan.domain.people.Actor;
import anlan.domain.people.Post;
import anlan.domain.people.Roster;
import anlan.domain.refusal.Conflict;
import anlan.domain.refusal.Invalid;
import anlan.domain.refusal.Reused;
import anlan.domain.refusal.Unknown;
import anlan.domain.register.Entered;
import anlan.usecases.CurrentPosts;

/** Keeps the roster (花名册): the office enters posts, and writes who holds them, when they are manned and who deputises. */
public final class KeepRoster {

    /** A post, and whether it had been entered before under the same key. */
    public record Entry(Post post, boolean replayed) {}

    private final Roster roster;
    private final CityKeys keys;
    private final CurrentPosts posts;

    public KeepRoster(Roster roster, CityKeys keys, CurrentPosts posts) {
        this.roster = roster;
        this.keys = keys;
        this.posts = posts;
    }

    public Post find(String id) {
        Post post = roster.find(id);
        if (post == null) {
            throw new Unknown();
        }
        return post;
    }

    /** Enters a new post, once, however often it is asked under the same key. */
    public Entry enter(Actor by, Post post, String key, String fingerprint) {
        known(post);
        Entered<Post> entry = roster.enter(post, keys.entryKey("post", by.subject(), key), fingerprint);
        posts.forget();
        return switch (entry) {
            case Entered.New<Post>(var entered) -> new Entry(entered, false);
            case Entered.Again<Post>(var before, var meant) -> {
                if (!meant.equals(fingerprint)) {
                    throw new Reused();
                }
                yield new Entry(before, true);
            }
            case Entered.Taken<Post> _ -> throw new Conflict("post_exists", "花名册上已有这个岗位。");
        };
    }

    /** Writes a post anew, if it still is as the caller saw it; the version given is the one after that. */
    public Post replace(Post post) {
        known(post);
        boolean replaced = roster.replace(post);
        posts.forget();
        if (!replaced) {
            Post stands = find(post.id());
            if (stands.equals(post)) {
                return stands;
            }
            throw Conflict.versionMoved();
        }
        return post;
    }

    private void known(Post post) {
        String deputy = post.deputy();
        if (deputy != null && (deputy.equals(post.id()) || roster.find(deputy) == null)) {
            throw new Invalid("/deputy", "unknown_post", "花名册上没有这个代班岗位。");
        }
    }
}
