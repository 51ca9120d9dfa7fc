package anlan.domain.lifecycle;

import anlan.domain.deadline.Deadline;
import anlan.domain.event.EventKind;
import anlan.domain.event.Fact;
import anlan.domain.people.UnitId;
import anlan.domain.time.CityTime;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** The facts that the event of a move holds: those of the draft, and what the move has changed. */
final class EventFacts {

    private EventFacts() {}

    static SortedMap<String, String> of(EventKind kind, Progress now, Progress next, EventDraft draft) {
        TreeMap<String, String> facts = new TreeMap<>(draft.facts());
        if (kind.endsWork()) {
            facts.put(Fact.MINUTES, Long.toString(now.history().minutesOpen(draft.at())));
        }
        Deadline due = next.deadline();
        if (due != null && !due.equals(now.deadline())) {
            facts.put(Fact.DUE_AT, CityTime.text(due.dueAt()));
            facts.put(Fact.DUE_VERSION, Integer.toString(due.version()));
        }
        Owner owner = next.owner();
        if (owner != null && !Objects.equals(owner, now.owner())) {
            facts.put(Fact.OWNER, owner.post().value());
        }
        unit(facts, now, next, draft);
        if (now.overdueSince() == null && next.overdueSince() != null) {
            facts.put(Fact.LATE, Fact.BEGAN);
        } else if (now.overdueSince() != null && next.overdueSince() == null) {
            facts.put(Fact.LATE, Fact.ENDED);
        } else if (now.overdueSince() != null && facts.containsKey(Fact.FROM_UNIT)) {
            facts.put(Fact.LATE, Fact.STAYS);
        }
        return facts;
    }

    /** Which unit answers for it now, and which did before. */
    private static void unit(SortedMap<String, String> facts, Progress now, Progress next, EventDraft draft) {
        UnitId unit = next.unit();
        UnitId before = now.unit();
        if (unit != null) {
            facts.put(Fact.UNIT, unit.value());
            if (before == null) {
                facts.put(Fact.HANDED_ON, CityTime.dateOf(draft.at()).toString());
            }
        }
        if (!Objects.equals(before, unit) && now.history().open()) {
            facts.put(Fact.FROM_UNIT, before == null ? Fact.NO_UNIT : before.value());
        }
    }
}
