package anlan.domain.lifecycle;

/** A state whose clock may be stopped (暂停计时). */
public interface Pausable<S extends Case> {

    /** The clock stops, as the matter waits for somebody outside, such as a court. */
    Transition<S> paused(EventDraft draft);
}
