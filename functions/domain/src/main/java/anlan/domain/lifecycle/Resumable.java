package anlan.domain.lifecycle;

import anlan.domain.deadline.Deadline;

/** A state whose clock stands still (已暂停). */
public interface Resumable<S extends Case> extends Acting.Office {

    /** The clock runs again, until a later deadline. */
    Transition<S> resumed(EventDraft draft, Deadline due);
}
