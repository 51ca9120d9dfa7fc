package anlan.usecases;

import anlan.domain.category.CaseKind;
import anlan.domain.event.CaseEvent;
import anlan.domain.event.Events;
import anlan.domain.lifecycle.Case;
import anlan.domain.people.Actor;
import java.util.List;

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
     */
    public record View<C extends Case>(Actor by, C state, List<CaseEvent> timeline, List<String> allowed) {}

    private final String read;
    private final Events events;
    private final Casework<C> casework;

    public FindCase(CaseKind kind, Events events, Casework<C> casework) {
        this.read = kind.right("read");
        this.events = events;
        this.casework = casework;
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
        return new View<>(seen.by(), found, events.timeline(found.id()), casework.allowed(seen.by(), found));
    }
}
