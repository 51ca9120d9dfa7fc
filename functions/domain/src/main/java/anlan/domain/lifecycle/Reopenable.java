package anlan.domain.lifecycle;

import anlan.domain.deadline.Deadline;
import anlan.domain.refusal.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A closed case that may be opened again for some time (可重开). */
public interface Reopenable<S extends Case> extends Case {

    /** Why it may not be opened again, or null. */
    @Nullable
    Refusal whyNotReopen(Rules rules, Instant now);

    /** Opened again, on a new clock. */
    Transition<S> reopened(EventDraft draft, Deadline due, Rules rules);
}
