package anlan.domain.lifecycle;

import anlan.domain.event.CaseEvent;
import anlan.domain.timer.Timer;
import java.util.List;

/**
 * One move of a case: its new state, the event that says so, and the timers that it sets. All of it becomes true, or nothing.
 *
 * @param next the state after it; the store still holds the version before
 */
public record Transition<S>(S next, CaseEvent event, List<Timer> timers) {

    public Transition {
        timers = List.copyOf(timers);
    }
}
