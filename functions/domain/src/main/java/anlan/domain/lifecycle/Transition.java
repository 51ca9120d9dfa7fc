package anlan.domain.lifecycle;

import anlan.domain.event.CaseEvent;
import anlan.domain.timer.Timer;
import java.util.List;

/**
 * One move of a case: its new state, the event that says so, and the timers that it sets. All of it becomes true, or nothing.
 *
 * @param next the state after it; the store still holds the version before
 */
public record Transition<S extends Case>(S next, CaseEvent event, List<Timer> timers) {

    public Transition {
        timers = List.copyOf(timers);
    }

    /**
     * The same, of a kind of case that is known only when it runs.
     *
     * @throws ClassCastException if it is of another kind
     */
    public <T extends Case> Transition<T> as(Class<T> kind) {
        return new Transition<>(kind.cast(next), event, timers);
    }
}
