package anlan.usecases.hazard;

import anlan.domain.event.CaseEvent;
import anlan.domain.event.Events;
import anlan.domain.hazard.Hazard;
import anlan.domain.people.Actor;
import anlan.usecases.Casework;
import java.util.List;

/** Shows hazards to those who may see them; to anybody else they do not exist. */
public final class FindHazard {

    /**
     * A hazard and its history, oldest first.
     *
     * @param allowed what the caller may do to it now
     */
    public record View(Hazard hazard, List<CaseEvent> timeline, List<String> allowed) {}

    private final Events events;
    private final Casework<Hazard> casework;

    public FindHazard(Events events, Casework<Hazard> casework) {
        this.events = events;
        this.casework = casework;
    }

    /** The hazard of that id. */
    public View byId(Actor by, String id) {
        Casework.Seen<Hazard> seen = casework.see(by, id, "hazard.read");
        Hazard found = seen.state();
        return new View(found, events.timeline(found.id()), casework.allowed(seen.by(), found));
    }
}
