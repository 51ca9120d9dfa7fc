package anlan.domain.decision;

import anlan.domain.time.CityTime;
import anlan.domain.timer.Ladder;
import anlan.domain.timer.Rung;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rungs of the city's ladder that decisions climb: T-1, T+0 and T+1, when each is due. */
public final class DecisionRungs {

    private static final Set<String> CLIMBED = Set.of("T-1", "T+0", "T+1");

    private final Ladder ladder;
    private final List<Rung> rungs;

    /** Takes the ladder of the city. */
    public DecisionRungs(Ladder ladder) {
        this.ladder = ladder;
        this.rungs = ladder.days().stream()
                .filter(rung -> CLIMBED.contains(rung.name()))
                .toList();
    }

    /**
     * What is due of a decision.
     *
     * @param highest rung that is due
     * @param passed rungs below it that are due as well
     * @param next timer of the rung above it, null if there is none
     */
    public record Due(Rung highest, List<Rung> passed, Reminders.@Nullable Waiting next) {
        public Due {
            passed = List.copyOf(passed);
        }
    }

    /** The timers that a decision can ever have. */
    public List<Reminders.Waiting> all(Decision decision) {
        return rungs.stream().map(rung -> timer(rung, decision)).toList();
    }

    /** Its first timer; a reminder comes on a later day than it was recorded, or not at all. */
    public Reminders.@Nullable Waiting first(Decision decision) {
        return rungs.stream()
                .filter(rung -> !rung.reminds() || ahead(rung, decision))
                .map(rung -> timer(rung, decision))
                .findFirst()
                .orElse(null);
    }

    private boolean ahead(Rung rung, Decision decision) {
        Instant at = ladder.at(rung, decision.dueAt());
        return CityTime.dateOf(at).isAfter(CityTime.dateOf(decision.recordedAt())) && at.isBefore(decision.dueAt());
    }

    private Reminders.Waiting timer(Rung rung, Decision decision) {
        return new Reminders.Waiting(ladder.at(rung, decision.dueAt()), decision.id(), rung.name());
    }

    /** What is due now, from the rung of that name on; null if the ladder has none of that name. */
    public @Nullable Due due(Decision decision, String from, Instant now) {
        int first = 0;
        while (first < rungs.size() && !rungs.get(first).name().equals(from)) {
            first++;
        }
        if (first == rungs.size()) {
            return null;
        }
        int above = first + 1;
        while (above < rungs.size()
                && !timer(rungs.get(above), decision).fireAt().isAfter(now)) {
            above++;
        }
        return new Due(
                rungs.get(above - 1),
                rungs.subList(first, above - 1),
                above < rungs.size() ? timer(rungs.get(above), decision) : null);
    }
}
