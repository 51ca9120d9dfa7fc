package anlan.domain.lifecycle;

import anlan.domain.event.CaseEvent;
import anlan.domain.intake.Receipt;
import anlan.domain.intake.Similar;
import java.util.List;

/**
 * A case coming in: all of it becomes true in one transaction, or nothing.
 *
 * @param receipt for whoever brings it in
 * @param fingerprint digest of the request, which tells a retry from a key used twice
 * @param along what becomes true of other cases with it
 */
public record NewCase<C extends Case>(
        Transition<C> transition, Receipt receipt, String fingerprint, List<Along> along) {

    public NewCase {
        along = List.copyOf(along);
    }

    /** Where nothing becomes true of another case. */
    public NewCase(Transition<C> transition, Receipt receipt, String fingerprint) {
        this(transition, receipt, fingerprint, List.of());
    }

    /** The same, with what becomes true of other cases. */
    public NewCase<C> with(Along... more) {
        return new NewCase<>(transition, receipt, fingerprint, List.of(more));
    }

    public static <C extends Case> NewCase<C> of(Transition<C> transition, String fingerprint) {
        return of(transition, fingerprint, List.of());
    }

    /**
     * A case coming in beside others like it.
     *
     * @param similar cases that may be about the same thing
     */
    public static <C extends Case> NewCase<C> of(Transition<C> transition, String fingerprint, List<Similar> similar) {
        C state = transition.next();
        Dossier<?> dossier = state.dossier();
        CaseEvent.Topic topic = dossier.topic();
        Owner owner = state.progress().owner();
        Receipt receipt = new Receipt(
                state.id(),
                dossier.number(),
                state.status(),
                topic.category(),
                topic.area(),
                state.progress().deadline(),
                owner == null ? null : owner.post(),
                topic.grade(),
                topic.source(),
                dossier.cameIn(),
                similar);
        return new NewCase<>(transition, receipt, fingerprint);
    }
}
