package anlan.usecases.hazard;

import anlan.domain.alert.Intent;
import anlan.domain.alert.Rung;
import anlan.domain.category.CaseKind;
import anlan.domain.category.Categories;
import anlan.domain.category.Category;
import anlan.domain.category.Urgency;
import anlan.domain.deadline.QuietHours;
import anlan.domain.event.EventKind;
import anlan.domain.hazard.Finding;
import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.Hazards;
import anlan.domain.timer.Timer;
import anlan.domain.timer.Timers;
import anlan.usecases.Faults;
import anlan.usecases.Tick;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Marks every hazard whose deadline has passed, and decides to tell its owner (催办). A timer fires in the same transaction as
 * its effect, so however often the clock ticks, and however many sweepers run, each deadline is told once.
 */
public final class NotifyOverdue implements Function<Tick, NotifyOverdue.Report> {

    /**
     * What one sweep did.
     *
     * @param fired deadlines that were found to have passed
     * @param dropped timers whose case was closed or whose deadline had moved
     * @param left timers that somebody else was working on; the next sweep looks again
     */
    public record Report(int fired, int dropped, int left) {
        private Report plus(Report other) {
            return new Report(fired + other.fired, dropped + other.dropped, left + other.left);
        }

        private int done() {
            return fired + dropped;
        }
    }

    private static final String NAME = "notifyOverdue";

    private final Timers timers;
    private final Hazards hazards;
    private final Categories categories;
    private final QuietHours quiet;
    private final InstantSource clock;

    public NotifyOverdue(Timers timers, Hazards hazards, Categories categories, QuietHours quiet, InstantSource clock) {
        this.timers = timers;
        this.hazards = hazards;
        this.categories = categories;
        this.quiet = quiet;
        this.clock = clock;
    }

    @Override
    public Report apply(Tick tick) {
        Instant now = clock.instant();
        Faults faults = new Faults();
        Report total = new Report(0, 0, 0);
        for (int shard = 0; shard < timers.shards(); shard++) {
            Report page;
            do {
                page = sweep(timers.due(shard, now), now, faults);
                total = total.plus(page);
            } while (page.done() > 0 && page.left() == 0);
        }
        faults.tell();
        return total;
    }

    /** One timer that can't be fired does not hold up the rest. */
    private Report sweep(List<Timer> due, Instant now, Faults faults) {
        List<Report> reports = new ArrayList<>();
        for (Timer timer : due) {
            faults.gather(() -> reports.add(fire(timer, now)));
        }
        int failed = due.size() - reports.size();
        return reports.stream().reduce(new Report(0, 0, failed), Report::plus);
    }

    private Report fire(Timer timer, Instant now) {
        if (hazards.find(timer.of()) instanceof Hazard.Assigned late && late.awaits(timer.deadlineVersion())) {
            Hazard.Assigned overdue = late.overdue(now);
            Hazards.Change change = new Hazards.Change(
                    overdue,
                    overdue.event(EventKind.HAZARD_OVERDUE, now, NAME),
                    timer,
                    List.of(intent(overdue, timer, now)));
            return hazards.change(change) ? new Report(1, 0, 0) : new Report(0, 0, 1);
        }
        timers.drop(timer);
        return new Report(0, 1, 0);
    }

    /** Whoever answers for something urgent is woken. */
    private boolean urgent(Finding of) {
        Category category = categories.find(of.category(), CaseKind.HAZARD);
        return category != null && category.urgency() == Urgency.URGENT;
    }

    private Intent intent(Hazard.Assigned overdue, Timer timer, Instant now) {
        Finding of = overdue.finding();
        return new Intent(
                of.id(),
                of.number(),
                timer.deadlineVersion(),
                timer.rung(),
                Rung.OWNER,
                overdue.owner(),
                of.area(),
                overdue.deadline().dueAt(),
                urgent(of) ? now : quiet.release(now),
                now,
                Intent.Fate.PENDING,
                null);
    }
}
