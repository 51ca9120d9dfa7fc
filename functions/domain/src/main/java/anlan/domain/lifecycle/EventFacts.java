package anlan.domain.lifecycle;

import anlan.domain.deadline.Deadline;
import anlan.domain.event.EventKind;
import anlan.domain.event.Fact;
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
        if (now.overdueSince() == null && next.overdueSince() != null) {
            facts.put(Fact.LATE, Fact.BEGAN);
        } else if (now.overdueSince() != null && next.overdueSince() == null) {
            facts.put(Fact.LATE, Fact.ENDED);
        }
        return facts;
    }
}
