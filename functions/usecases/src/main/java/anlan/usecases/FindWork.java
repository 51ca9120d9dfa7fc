package anlan.usecases;

import anlan.domain.category.CaseKind;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.CasePage;
import anlan.domain.lifecycle.Owner;
import anlan.domain.lifecycle.Worklists;
import anlan.domain.people.Actor;
import anlan.domain.people.Post;
import anlan.domain.people.PostId;
import anlan.domain.people.Role;
import anlan.domain.people.UnitId;
import anlan.domain.refusal.Forbidden;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Shows lists of cases of one kind with all that a card needs: to an official what lies on a desk
 * (待办), their own unit's, or any unit's to those who oversee it. Whoever may not read a case does
 * not find it on a list. A page takes three requests: the list, the cases, and the posts.
 *
 * @param <C> the kind of case
 */
public final class FindWork<C extends Case> {

    /**
     * One case on a list.
     *
     * @param allowed deeds that whoever asks may do to it now
     * @param owner post that answers for it, null if none does or it is not in the roster any more
     */
    public record Line<C>(
            C state, List<String> allowed, @Nullable Post owner) {}

    /**
     * A part of a list.
     *
     * @param next where the next page starts, null after the last
     */
    public record Page<C>(List<Line<C>> items, @Nullable String next) {}

    private static final Set<Role> OVERSEERS = EnumSet.of(Role.OFFICE, Role.LEADER, Role.AUDITOR);

    private final CaseKind kind;
    private final Worklists worklists;
    private final FindPosts find;
    private final CurrentPosts posts;
    private final Casework<C> casework;

    public FindWork(CaseKind kind, Worklists worklists, FindPosts find, CurrentPosts posts, Casework<C> casework) {
        this.kind = kind;
        this.worklists = worklists;
        this.find = find;
        this.posts = posts;
        this.casework = casework;
    }

    /**
     * One page of a worklist, due first.
     *
     * @param claimed whoever asks, as their sign-in says; the roster is asked with the same requests
     * @param unit whose; null for the caller's own
     */
    public Page<C> on(Actor claimed, @Nullable UnitId unit, int limit, @Nullable String after) {
        Actor by = reaches(claimed, unit) ? claimed : posts.now(claimed);
        UnitId asked = unit == null ? by.unit() : unit;
        if (asked == null || !reaches(by, unit)) {
            throw new Forbidden();
        }
        CasePage page = worklists.page(kind, asked, limit, after);
        Map<PostId, Post> read = posts(by, page);
        Actor now = posts.among(read, by);
        if (now.role() != by.role() || !Objects.equals(now.unit(), by.unit())) {
            // The sign-in is older than the post: once more, as whoever they are now.
            return on(now, unit, limit, after);
        }
        return shown(now, lyingThere(page, asked), read);
    }

    /** The list may lag: what has been taken from the desk meanwhile is left out. */
    private static CasePage lyingThere(CasePage page, UnitId unit) {
        return new CasePage(
                page.items().stream()
                        .filter(state -> unit.equals(state.actingUnit()))
                        .toList(),
                page.next());
    }

    /** One page of what whoever asks has brought in themselves, as that list has it. */
    public Page<C> of(Actor claimed, Function<Actor, CasePage> list) {
        CasePage page = list.apply(claimed);
        Map<PostId, Post> read = posts(claimed, page);
        return shown(posts.among(read, claimed), page, read);
    }

    private boolean reaches(Actor by, @Nullable UnitId unit) {
        Actor permitted = Admission.permitted(by, kind.right("worklist"));
        UnitId own = permitted.unit();
        return own != null && (unit == null || unit.equals(own) || OVERSEERS.contains(permitted.role()));
    }

    /** The posts that answer for the cases, and the caller's own. */
    private Map<PostId, Post> posts(Actor by, CasePage page) {
        Set<PostId> ids = new HashSet<>();
        PostId own = by.post();
        if (own != null) {
            ids.add(own);
        }
        for (Case each : page.items()) {
            Owner owner = each.progress().owner();
            if (owner != null) {
                ids.add(owner.post());
            }
        }
        return find.of(ids);
    }

    private Page<C> shown(Actor by, CasePage page, Map<PostId, Post> read) {
        List<Line<C>> lines = casework.readable(by, page.items()).stream()
                .map(state -> new Line<>(state, casework.allowed(by, state), owner(state, read)))
                .toList();
        return new Page<>(lines, page.next());
    }

    private static @Nullable Post owner(Case state, Map<PostId, Post> read) {
        Owner owner = state.progress().owner();
        return owner == null ? null : read.get(owner.post());
    }
}
