package anlan.domain.lifecycle;

import anlan.domain.deadline.Term;

/** A state in which more time may be asked for (可延期). */
public interface Extendable<S extends Case> extends Case {

    /** Its unit asks for more time (申请延期). */
    Transition<S> extensionAsked(EventDraft draft, Term more);
}
