package anlan.domain.hazard;

import anlan.domain.alert.Intent;
import anlan.domain.event.CaseEvent;
import anlan.domain.intake.CaseId;
import anlan.domain.intake.Intake;
import anlan.domain.timer.Timer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The hazards of the city, each change of one a single transaction. */
public interface Hazards {

    Intake register(Registration registration);

    /** Reads the state as of now, or null. */
    @Nullable
    Hazard find(CaseId id);

    /**
     * A change of one hazard and all that comes with it.
     *
     * @param next its new state; the store still holds the version before
     * @param fired timer that caused it, removed with its effect
     * @param intents messages that it calls for
     */
    record Change(Hazard next, CaseEvent event, Timer fired, List<Intent> intents) {
        public Change {
            intents = List.copyOf(intents);
        }
    }

    /** Makes a change true, all or nothing; false if the hazard had moved on or the timer had fired already. */
    boolean change(Change change);
}
