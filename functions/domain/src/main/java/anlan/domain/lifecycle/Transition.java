package anlan.domain.lifecycle;

import anlan.domain.event.CaseEvent;
import anlan.domain.timer.Ladder;
import anlan.domain.timer.Timer;
import java.util.List;

/**
 * One move of a case: its new state and the event that says so. All of it becomes true, or nothing.
 *
 * @param next the state after it; the store still holds the version before
 * @param startsClock whether the clock of its deadline starts, and so its timers are set
 */
public record Transition<S extends Case>(S next, CaseEvent event, boolean startsClock) {

    /** The timers that it sets. */
    public List<Timer> timers(Ladder ladder) {
        Progress progress = next.progress();
        return startsClock
                ? ladder.timers(next.id(), progress.requireDeadline(), progress.overdueSince() != null)
                : List.of();
    }

    /**
     * The same, of a kind of case that is known only when it runs.
     *
     * @throws ClassCastException if it is of another kind
     */
    public <T extends Case> Transition<T> as(Class<T> kind) {
        return new Transition<>(kind.cast(next), event, startsClock);
    }
}
