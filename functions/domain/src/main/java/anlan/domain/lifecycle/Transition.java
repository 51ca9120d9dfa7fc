package anlan.domain.lifecycle;

import anlan.domain.deadline.Deadline;
import anlan.domain.document.Documents;
import anlan.domain.event.CaseEvent;
import anlan.domain.photo.Claim;
import anlan.domain.timer.Ladder;
import anlan.domain.timer.Step;
import anlan.domain.timer.Timer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One move of a case: its new state and the event that says so. All of it becomes true, or nothing.
 *
 * @param next the state after it; the store still holds the version before
 * @param startsClock whether the clock of its deadline starts, and so its timers are set
 * @param startsStep whether the time of its next step begins to run, and so the timer of that
 * @param claims photos that become those of this case with it
 */
public record Transition<S extends Case>(
        S next, CaseEvent event, boolean startsClock, boolean startsStep, List<Claim> claims) {

    public Transition {
        claims = List.copyOf(claims);
    }

    /** Where no photo comes with it. */
    public Transition(S next, CaseEvent event, boolean startsClock, boolean startsStep) {
        this(next, event, startsClock, startsStep, List.of());
    }

    /** The timers that it sets. */
    public List<Timer> timers(Ladder ladder) {
        Progress progress = next.progress();
        List<Timer> timers = new ArrayList<>();
        if (startsClock) {
            Deadline due = progress.requireDeadline();
            Instant receiptBy = progress.documents().receiptBy(due.version(), progress.climbed());
            ladder.timers(next.id(), due, progress.climbed(), progress.overdueSince() != null, event.at())
                    .forEach(timer -> timers.add(timer.noLaterThan(receiptBy)));
        }
        Instant stepDueAt = progress.stepDueAt();
        Step step = next.step();
        if (startsStep && stepDueAt != null && step != null) {
            Timer late = ladder.timer(next.id(), step, stepDueAt);
            if (late != null) {
                timers.add(late);
            }
        }
        return timers;
    }

    /** The same, with other documents than before. */
    public Transition<Case> with(Documents documents) {
        return new Transition<>(
                next.withProgress(next.progress().withDocuments(documents)), event, startsClock, startsStep, claims);
    }

    /**
     * The same, of a kind of case that is known only when it runs.
     *
     * @throws ClassCastException if it is of another kind
     */
    public <T extends Case> Transition<T> as(Class<T> kind) {
        return new Transition<>(kind.cast(next), event, startsClock, startsStep, claims);
    }
}
