package anlan.domain.hazard;

import anlan.domain.casefile.CaseId;
import anlan.domain.intake.Intake;
import anlan.domain.lifecycle.Change;
import org.jspecify.annotations.Nullable;

/** The hazards of the city, each change of one a single transaction. */
public interface Hazards {

    Intake register(Registration registration);

    /** Reads the state as of now, or null. */
    @Nullable
    Hazard find(CaseId id);

    Change.Made change(Change<Hazard> change);
}
