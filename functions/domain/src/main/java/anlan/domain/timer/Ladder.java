package anlan.domain.timer;

import anlan.domain.casefile.CaseId;
import anlan.domain.deadline.Deadline;
import java.util.ArrayList;
import java.util.List;

/**
 * The escalation ladder of the city (催办阶梯): its rungs are data ({@code seeds/ladder.json}), from
 * the earliest to the last.
 *
 * @param rungs that are switched on
 */
public record Ladder(List<Rung> rungs) {

    private static final List<String> ONLY_OWNER = List.of("owner");

    /**
     * Takes the rungs.
     *
     * @throws IllegalArgumentException if one can not be climbed yet: only the owner is told, once,
     *     when the deadline itself passes
     */
    public Ladder {
        rungs = List.copyOf(rungs);
        for (Rung rung : rungs) {
            if (rung.workingDays() != 0 || !rung.roles().equals(ONLY_OWNER) || rungs.size() > 1) {
                throw new IllegalArgumentException("rung " + rung.name() + " can not be climbed yet");
            }
        }
    }

    /**
     * The timers of a deadline whose clock starts: one for each rung, and one for the calendar that
     * it waits for.
     *
     * @param overdue whether it has been told already that the deadline has passed
     */
    public List<Timer> timers(CaseId caseId, Deadline due, boolean overdue) {
        List<Timer> timers = new ArrayList<>();
        if (!overdue) {
            rungs.forEach(rung ->
                    timers.add(new Timer(due.lateFrom(), caseId, due.version(), new Purpose.Climb(rung.name()))));
        }
        if (due.provisional()) {
            timers.add(new Timer(due.nextLook(due.from()), caseId, due.version(), new Purpose.CalendarCheck()));
        }
        return timers;
    }

    /**
     * The rung of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Rung rung(String name) {
        return rungs.stream()
                .filter(rung -> rung.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the ladder has no rung " + name));
    }
}
