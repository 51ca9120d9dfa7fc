package anlan.usecases.people;

import anlan.domain.casefile.CityKeys;
import anlan.domain.intake.Allowances;
import anlan.domain.intake.Quota;
import anlan.domain.people.Actor;
import anlan.domain.people.OidcIssuer;
import anlan.domain.people.Post;
import anlan.domain.people.PostId;
import anlan.domain.people.Roster;
import anlan.domain.refusal.Forbidden;
import anlan.domain.refusal.Invalid;
import anlan.domain.refusal.TooMany;
import anlan.domain.refusal.Unauthenticated;
import anlan.usecases.CurrentPosts;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Signs an official in whom the city's issuer knows, at the post that the roster says they hold.
 * Somebody who holds none is nobody here: they are no citizen of this sign-in either.
 */
public final class SignInOfficial {

    private final OidcIssuer issuer;
    private final Roster roster;
    private final CurrentPosts posts;
    private final Allowances allowances;
    private final CityKeys keys;
    private final InstantSource clock;

    public SignInOfficial(
            OidcIssuer issuer,
            Roster roster,
            CurrentPosts posts,
            Allowances allowances,
            CityKeys keys,
            InstantSource clock) {
        this.issuer = issuer;
        this.roster = roster;
        this.posts = posts;
        this.allowances = allowances;
        this.keys = keys;
        this.clock = clock;
    }

    /** Whether there is an issuer. */
    public boolean offered() {
        return issuer != OidcIssuer.NONE;
    }

    /** What a browser has to know before it goes to the issuer, or null where there is none. */
    public OidcIssuer.@Nullable Beginning beginning() {
        return issuer.beginning();
    }

    /**
     * The official at their post.
     *
     * @param at the post as which they sign in, null where they hold one only
     * @param address from which they come
     * @throws TooMany if there were too many attempts from there
     * @throws Unauthenticated if what came back proves nobody
     * @throws Forbidden if they hold no post, or not that one
     * @throws Invalid if they hold several, and did not say which
     */
    public Actor apply(OidcIssuer.Returned returned, @Nullable PostId at, String address) {
        Duration wait = allowances.spend(Quota.ofAttempt(keys.address("oidc", Network.of(address)), clock.instant()));
        if (wait.isPositive()) {
            throw new TooMany(wait);
        }
        String subject = issuer.who(returned);
        if (subject == null) {
            throw new Unauthenticated();
        }
        String holder = Post.AT_ISSUER + subject;
        return posts.at(at == null ? only(holder) : named(at, holder));
    }

    private Post named(PostId at, String holder) {
        Post post = roster.find(at);
        if (post == null || !holder.equals(post.holder())) {
            throw noPost(holder);
        }
        return post;
    }

    private Post only(String holder) {
        List<Post> held = roster.heldBy(holder);
        if (held.isEmpty()) {
            throw noPost(holder);
        }
        if (held.size() > 1) {
            String names = held.stream()
                    .map(post -> post.id() + "(" + post.name() + ")")
                    .collect(Collectors.joining("、"));
            throw new Invalid("/post", "choose_post", "您任职多个岗位:" + names + ",请选择其中一个再登录。");
        }
        return held.getFirst();
    }

    /** With the name that the office has to enter: they can see it nowhere else. */
    private static Forbidden noPost(String holder) {
        return new Forbidden("no_post", "身份认证已通过,但花名册没有登记您任职的岗位。请把编号 " + holder + " 告诉平安办,登记后再登录。");
    }
}
