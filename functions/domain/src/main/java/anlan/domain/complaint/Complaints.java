package anlan.domain.complaint;

import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.Pseudonym;
import anlan.domain.hazard.Registration;
import anlan.domain.intake.Intake;
import anlan.domain.intake.Similar;
import anlan.domain.lifecycle.CasePage;
import anlan.domain.lifecycle.Change;
import anlan.domain.lifecycle.Transition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The complaints of the city, each change of one a single transaction. */
public interface Complaints {

    Intake submit(Submission submission);

    /** Reads the state as of now, or null. */
    @Nullable
    Complaint find(CaseId id);

    Change.Made change(Change<Complaint> change);

    /** The same, if the master still is a case that can be followed. */
    Change.Made merge(Change<Complaint> change, CaseId master);

    /** The same, with a turn of the master itself. */
    Change.Made merge(Change<Complaint> change, Transition<Complaint> master);

    /** The same, with the hazard that the complaint becomes. */
    Change.Made becomeHazard(Change<Complaint> change, Registration hazard);

    /** What one person has reported, newest first, read consistently. */
    CasePage reportedBy(Pseudonym person, int limit, @Nullable String after);

    /**
     * What was reported of one category near a place since a time, the nearest first: open, and about no unit. It may lag, and
     * answers nothing when it can't be asked.
     */
    List<Similar.Found> near(Similar.Search search);

    /** Who reported, or null: an anonymous report never had an identity, an erased one has none any more. */
    @Nullable
    Identity identity(CaseId id);

    /** Forgets who reported, and that the case is theirs; the case and every figure stay. Doing it again does nothing. */
    void forget(Complaint complaint);
}
