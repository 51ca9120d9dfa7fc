package anlan.domain.memory;

import anlan.domain.decision.Decision;
import anlan.domain.decision.DecisionId;
import anlan.domain.decision.DecisionRungs;
import anlan.domain.decision.Decisions;
import anlan.domain.decision.Reminder;
import anlan.domain.decision.Reminders;
import anlan.domain.people.UnitId;
import anlan.domain.register.Entered;
import anlan.domain.timer.Ladder;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The port {@code Decisions} in memory, with the timers that it sets. */
final class MemoryDecisions implements Decisions {

    final Map<DecisionId, Decision> entries = new HashMap<>();
    final NavigableSet<Reminders.Waiting> timers = new TreeSet<>(Comparator.comparing(Reminders.Waiting::fireAt)
            .thenComparing(timer -> timer.id().value())
            .thenComparing(Reminders.Waiting::rung));
    final Map<String, Reminder> reminders = new TreeMap<>();
    private final MemoryRegister<DecisionId, Decision> register = new MemoryRegister<>(this, entries);
    private final DecisionRungs rungs;

    MemoryDecisions(Ladder ladder) {
        this.rungs = new DecisionRungs(ladder);
    }

    @Override
    public @Nullable Decision find(DecisionId id) {
        return register.find(id);
    }

    @Override
    public void put(Decision decision) {
        register.put(decision);
    }

    @Override
    public synchronized Entered<Decision> enter(Decision decision, String key, String fingerprint) {
        Entered<Decision> entered = register.enter(decision, key, fingerprint);
        Reminders.Waiting first = rungs.first(decision);
        if (entered instanceof Entered.New<Decision> && first != null) {
            timers.add(first);
        }
        return entered;
    }

    @Override
    public synchronized boolean replace(Decision decision) {
        boolean replaced = register.replace(decision);
        if (replaced && !decision.open()) {
            timers.removeIf(timer -> timer.id().equals(decision.id()));
        }
        return replaced;
    }

    @Override
    public synchronized List<Decision> open() {
        return entries.values().stream()
                .filter(Decision::open)
                .sorted(Comparator.comparing(Decision::dueOn)
                        .thenComparing(each -> each.id().value()))
                .toList();
    }

    @Override
    public synchronized Page list(@Nullable UnitId unit, int limit, @Nullable String after) {
        List<Decision> all = entries.values().stream()
                .filter(each -> unit == null || each.unit().equals(unit))
                .filter(each -> after == null || place(each).compareTo(after) < 0)
                .sorted(Comparator.comparing(MemoryDecisions::place).reversed())
                .toList();
        List<Decision> page = all.subList(0, Math.min(limit, all.size()));
        return new Page(page, page.size() < all.size() ? place(page.getLast()) : null);
    }

    private static String place(Decision decision) {
        return "%030d#%s".formatted(decision.recordedAt().toEpochMilli(), decision.id());
    }
}
