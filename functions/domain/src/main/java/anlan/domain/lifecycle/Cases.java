package anlan.domain.lifecycle;

import anlan.domain.casefile.CaseId;
import anlan.domain.intake.Intake;
import org.jspecify.annotations.Nullable;

/**
 * The cases of one kind. Each change of one is a single transaction: all of it becomes true, or
 * nothing.
 *
 * @param <C> the kind of case
 */
public interface Cases<C extends Case> {

    /** The kind of case, as a type. */
    Class<C> type();

    /**
     * Brings a case in.
     *
     * @throws anlan.domain.refusal.Unavailable if the store does not answer in time; the same key
     *     tells what happened
     */
    Intake open(NewCase<C> opened);

    /**
     * Reads a case as of now, or null if there is none.
     *
     * @throws anlan.domain.refusal.Unavailable if the store does not answer in time
     */
    @Nullable
    C find(CaseId id);

    /**
     * Makes a change true.
     *
     * @throws anlan.domain.refusal.Unavailable if the store does not answer in time; the same key
     *     tells what happened
     */
    Change.Made change(Change<C> change);
}
