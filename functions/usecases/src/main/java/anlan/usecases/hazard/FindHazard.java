package anlan.usecases.hazard;

import anlan.domain.category.CaseKind;
import anlan.domain.event.CaseEvent;
import anlan.domain.event.Events;
import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.Hazards;
import anlan.domain.intake.CaseId;
import anlan.domain.intake.CityKeys;
import anlan.domain.people.Actor;
import anlan.domain.people.Rights;
import anlan.domain.refusal.Unknown;
import anlan.usecases.Casework;
import anlan.usecases.Relations;
import java.util.List;

/** Shows hazards to those who may see them; to anybody else they do not exist. */
public final class FindHazard {

    /**
     * A hazard and its history, oldest first.
     *
     * @param allowed what the caller may do to it now
     */
    public record View(Hazard hazard, List<CaseEvent> timeline, List<String> allowed) {}

    private final Hazards hazards;
    private final Events events;
    private final Relations relations;
    private final Casework<Hazard> casework;

    public FindHazard(Hazards hazards, Events events, CityKeys keys, Casework<Hazard> casework) {
        this.hazards = hazards;
        this.events = events;
        this.relations = new Relations(keys);
        this.casework = casework;
    }

    /** The hazard of that id. */
    public View byId(Actor by, String id) {
        CaseId read = CaseId.read(id, CaseKind.HAZARD);
        Hazard found = read == null ? null : hazards.find(read);
        if (found == null || !Rights.may("hazard.read", by.role(), relations.of(by, found))) {
            throw new Unknown();
        }
        return new View(found, events.timeline(found.id()), casework.allowed(by, found));
    }
}
