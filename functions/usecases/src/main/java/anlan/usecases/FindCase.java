package anlan.usecases;

import anlan.domain.category.CaseKind;
import anlan.domain.event.CaseEvent;
import anlan.domain.event.Events;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.Owner;
import anlan.domain.people.Actor;
import anlan.domain.people.Post;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Shows the cases of one kind to those who may see them. A case that is not yours gives the same
 * 404 as one that does not exist.
 *
 * @param <C> the kind of case
 */
public final class FindCase<C extends Case> {

    /**
     * A case and its history, oldest first.
     *
     * @param by whoever asks, as the roster has them now
     * @param allowed deeds that they may do to it now
     * @param owner post that answers for it, null if none does or it is not in the roster any more
     */
    public record View<C extends Case>(
            Actor by,
            C state,
            List<CaseEvent> timeline,
            List<String> allowed,
            @Nullable Post owner) {}

    /** A case and its events. */
    public record History<C extends Case>(C state, List<CaseEvent> timeline) {}

    private final String read;
    private final Events events;
    private final Casework<C> casework;
    private final FindPosts posts;

    public FindCase(CaseKind kind, Events events, Casework<C> casework, FindPosts posts) {
        this.read = kind.right("read");
        this.events = events;
        this.casework = casework;
        this.posts = posts;
    }

    /**
     * The case of that id.
     *
     * @throws anlan.domain.refusal.Forbidden if their role never reads cases of this kind
     * @throws anlan.domain.refusal.Unknown if there is no such case, or it is not theirs to see
     */
    public View<C> byId(Actor by, String id) {
        Casework.Seen<C> seen = casework.see(by, id, read);
        C found = seen.state();
        return new View<>(
                seen.by(),
                found,
                events.timeline(found.id()),
                casework.allowed(seen.by(), found),
                owner(found.progress().owner()));
    }

    /**
     * The events of the case of that id, oldest first, and how it stands.
     *
     * @throws anlan.domain.refusal.Forbidden if their role never reads cases of this kind
     * @throws anlan.domain.refusal.Unknown if there is no such case, or it is not theirs to see
     */
    public History<C> history(Actor by, String id) {
        C found = casework.see(by, id, read).state();
        return new History<>(found, events.timeline(found.id()));
    }

    private @Nullable Post owner(@Nullable Owner owner) {
        return owner == null ? null : posts.of(Set.of(owner.post())).get(owner.post());
    }
}
