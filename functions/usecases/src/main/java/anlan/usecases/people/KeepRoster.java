package anlan.usecases.people;

import anlan.domain.casefile.CityKeys;
import anlan.domain.people.Post;
import anlan.domain.people.PostId;
import anlan.domain.people.Roster;
import anlan.domain.refusal.Conflict;
import anlan.domain.refusal.Invalid;
import anlan.usecases.CurrentPosts;
import anlan.usecases.KeepRegister;

/**
 * Keeps the roster (花名册): the office enters posts, who holds them, when they are manned and who
 * deputises.
 */
public final class KeepRoster extends KeepRegister<PostId, Post> {

    private final Roster roster;
    private final CurrentPosts posts;

    public KeepRoster(Roster roster, CityKeys keys, CurrentPosts posts) {
        super("post", roster, keys);
        this.roster = roster;
        this.posts = posts;
    }

    @Override
    protected void check(Post post) {
        PostId deputy = post.deputy();
        if (deputy != null && (deputy.equals(post.id()) || roster.find(deputy) == null)) {
            throw new Invalid("/deputy", "unknown_post", "花名册上没有这个代班岗位。");
        }
    }

    @Override
    protected Conflict taken() {
        return new Conflict("post_exists", "花名册上已有这个岗位。");
    }

    @Override
    protected void written() {
        posts.forget();
    }
}
