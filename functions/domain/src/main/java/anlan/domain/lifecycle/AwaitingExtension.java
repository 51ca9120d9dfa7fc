package anlan.domain.lifecycle;

import anlan.domain.deadline.Deadline;
import anlan.domain.deadline.Term;

/** Its unit has asked for more time (延期待批). */
public interface AwaitingExtension<S extends Case> extends AwaitingRuling {

    /** How much more. */
    Term more();

    Transition<S> extended(EventDraft draft, Deadline due);

    Transition<S> refused(EventDraft draft);
}
