package anlan.domain.memory;

import anlan.domain.alert.Intent;
import anlan.domain.decision.Decision;
import anlan.domain.decision.DecisionId;
import anlan.domain.decision.Reminder;
import anlan.domain.decision.Reminders;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The port {@code Reminders} in memory. */
final class MemoryReminders implements Reminders {

    private record Lease(String claimant, Instant until) {}

    private final MemoryDecisions city;
    private final Map<String, Lease> leases = new HashMap<>();

    MemoryReminders(MemoryDecisions city) {
        this.city = city;
    }

    private static String name(Reminder reminder) {
        return reminder.id() + "#" + reminder.key();
    }

    @Override
    public List<Waiting> due(Instant now) {
        synchronized (city) {
            return city.timers.stream()
                    .filter(timer -> !timer.fireAt().isAfter(now))
                    .toList();
        }
    }

    @Override
    public boolean fire(Waiting timer, Decision seen, List<Reminder> tells, @Nullable Waiting next) {
        synchronized (city) {
            Decision stands = city.entries.get(seen.id());
            boolean moved = stands == null || stands.version() != seen.version();
            if (moved || tells.stream().anyMatch(each -> city.reminders.containsKey(name(each)))) {
                return false;
            }
            if (!city.timers.remove(timer)) {
                return false;
            }
            tells.forEach(each -> city.reminders.put(name(each), each));
            if (next != null) {
                city.timers.add(next);
            }
            return true;
        }
    }

    @Override
    public void drop(Waiting stale) {
        synchronized (city) {
            city.timers.remove(stale);
        }
    }

    @Override
    public List<Reminder> pending(Instant now) {
        synchronized (city) {
            return city.reminders.values().stream()
                    .filter(each -> each.fate() == Intent.Fate.PENDING)
                    .filter(each -> !each.notBefore().isAfter(now))
                    .toList();
        }
    }

    @Override
    public boolean claim(Reminder reminder, String claimant, Instant now, Duration lease) {
        synchronized (city) {
            Reminder stands = city.reminders.get(name(reminder));
            Lease other = leases.get(name(reminder));
            boolean taken = other != null
                    && other.until().isAfter(now)
                    && !other.claimant().equals(claimant);
            if (stands == null || stands.fate() != Intent.Fate.PENDING || taken) {
                return false;
            }
            leases.put(name(reminder), new Lease(claimant, now.plus(lease)));
            return true;
        }
    }

    private boolean set(Reminder next, String claimant) {
        Reminder stands = city.reminders.get(name(next));
        Lease lease = leases.get(name(next));
        if (stands == null
                || stands.fate() != Intent.Fate.PENDING
                || lease == null
                || !lease.claimant().equals(claimant)) {
            return false;
        }
        leases.remove(name(next));
        city.reminders.put(name(next), next);
        return true;
    }

    @Override
    public void postpone(Reminder reminder, String claimant, Instant until) {
        synchronized (city) {
            var unused = set(reminder.waiting(until), claimant);
        }
    }

    @Override
    public boolean end(Reminder reminder, String claimant, Intent.Fate fate, String reason, Instant at) {
        synchronized (city) {
            return set(reminder.ended(fate, reason, at), claimant);
        }
    }

    @Override
    public List<Reminder> of(DecisionId id) {
        synchronized (city) {
            return city.reminders.values().stream()
                    .filter(each -> each.id().equals(id))
                    .toList();
        }
    }

    @Override
    public @Nullable Instant nextTimer() {
        synchronized (city) {
            return city.timers.isEmpty() ? null : city.timers.first().fireAt();
        }
    }

    @Override
    public @Nullable Instant nextPending() {
        synchronized (city) {
            return city.reminders.values().stream()
                    .filter(each -> each.fate() == Intent.Fate.PENDING)
                    .map(Reminder::notBefore)
                    .min(Instant::compareTo)
                    .orElse(null);
        }
    }
}
