package anlan.usecases;

import anlan.domain.casefile.CaseId;
import anlan.domain.hazard.Registration;
import anlan.domain.lifecycle.Transition;
import org.jspecify.annotations.Nullable;

/**
 * What a deed comes to: a turn of its case, and what must become true with it.
 *
 * @param hazard that comes in with it, null if none does
 * @param master that must be there to be followed, null if none must
 * @param followed turn of the master that comes with it, null if it only must be there
 */
public record Decision<C>(
        Transition<C> transition,
        @Nullable Registration hazard,
        @Nullable CaseId master,
        @Nullable Transition<C> followed) {

    public static <C> Decision<C> of(Transition<C> transition) {
        return new Decision<>(transition, null, null, null);
    }
}
