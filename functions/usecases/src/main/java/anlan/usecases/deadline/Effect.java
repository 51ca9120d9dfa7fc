package anlan.usecases.deadline;

import anlan.domain.alert.Intent;
import anlan.domain.lifecycle.Transition;
import anlan.domain.timer.Ladder;
import anlan.domain.timer.Timer;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The effect of a timer that is due. */
sealed interface Effect {

    /** None: the step was taken, the case has moved on, or its deadline has. */
    record None() implements Effect {}

    /** None yet: look again then. */
    record Later(Instant until) implements Effect {}

    /** Something happens to the case, and the next timer is set with it. */
    record Happens(Transition<?> transition, List<Timer> sets, List<Intent> intents) implements Effect {}

    /** What happens when a rung is climbed: the timer of the rung above it is set, if there is one. */
    static Effect happens(Transition<?> transition, Ladder.Due climbed, List<Intent> intents) {
        return new Happens(transition, Stream.ofNullable(climbed.next()).toList(), intents);
    }
}
