package anlan.usecases.hazard;

import anlan.domain.category.CaseKind;
import anlan.domain.event.CaseEvent;
import anlan.domain.event.Events;
import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.Hazards;
import anlan.domain.intake.CaseId;
import anlan.domain.intake.CityKeys;
import anlan.domain.people.Actor;
import anlan.domain.refusal.Unknown;
import java.util.List;

/** Shows hazards to those who may see them; to anybody else they do not exist. */
public final class FindHazard {

    /** A hazard and its history, oldest first. */
    public record View(Hazard hazard, List<CaseEvent> timeline) {}

    private final Hazards hazards;
    private final Events events;
    private final CityKeys keys;

    public FindHazard(Hazards hazards, Events events, CityKeys keys) {
        this.hazards = hazards;
        this.events = events;
        this.keys = keys;
    }

    /** The hazard of that id. */
    public View byId(Actor by, String id) {
        CaseId read = CaseId.read(id, CaseKind.HAZARD);
        Hazard found = read == null ? null : hazards.find(read);
        if (found == null || !mayRead(by, found)) {
            throw new Unknown();
        }
        return new View(found, events.timeline(found.finding().id()));
    }

    private boolean mayRead(Actor by, Hazard hazard) {
        return switch (by.role()) {
            case OFFICE, LEADER, AUDITOR, INSPECTOR, TOWN ->
                by.covers(hazard.finding().area());
            case DEPARTMENT, GRID -> owns(by, hazard) || registered(by, hazard);
            case CITIZEN, STATION -> false;
        };
    }

    private boolean registered(Actor by, Hazard hazard) {
        return hazard.finding().by().equals(keys.pseudonym(by.subject()));
    }

    private static boolean owns(Actor by, Hazard hazard) {
        return switch (hazard) {
            case Hazard.Assigned assigned -> assigned.owner().equals(by.post());
            case Hazard.Closed _ -> false;
        };
    }
}
