package anlan.usecases;

import anlan.domain.lifecycle.Along;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.Transition;
import java.util.List;

/**
 * What a deed decides: a transition of its case, and what becomes true of other cases with it.
 *
 * @param along in the same transaction
 */
public record Decision<C extends Case>(Transition<C> transition, List<Along> along) {

    public Decision {
        along = List.copyOf(along);
    }

    public static <C extends Case> Decision<C> of(Transition<C> transition) {
        return new Decision<>(transition, List.of());
    }
}
