package anlan.domain.complaint;

import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.Pseudonym;
import anlan.domain.intake.Intake;
import anlan.domain.intake.Similar;
import anlan.domain.lifecycle.CasePage;
import anlan.domain.lifecycle.Cases;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The complaints of the city, each change of one a single transaction. */
public interface Complaints extends Cases<Complaint> {

    /**
     * Brings in what a citizen reported, within their quota.
     *
     * @throws anlan.domain.refusal.Unavailable if the store does not answer in time; the same key
     *     tells what happened
     */
    Intake submit(Submission submission);

    /** The complaints of one person, newest first, read consistently. */
    CasePage reportedBy(Pseudonym person, int limit, @Nullable String after);

    /**
     * The complaints of one category near a place since a time, the nearest first: open, and
     * about no unit. It may lag, and answers nothing when it can't be asked.
     */
    List<Similar.Found> near(Similar.Search search);

    /**
     * Who reported, or null: an anonymous report never had an identity, an erased one has none any
     * more.
     */
    @Nullable
    Identity identity(CaseId id);

    /**
     * Forgets who reported, that the case is theirs, and the photos that they took; the case and
     * every figure stay. Doing it again does nothing.
     */
    void forget(Complaint complaint);
}
