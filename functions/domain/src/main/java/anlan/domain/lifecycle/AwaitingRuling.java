package anlan.domain.lifecycle;

import anlan.domain.people.Actor;
import anlan.domain.people.Doer;
import anlan.domain.refusal.Forbidden;
import anlan.domain.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** Its unit has asked for something, and the office says yes or no (待审批). */
public interface AwaitingRuling extends Acting.Office {

    /** Whoever asked. */
    Doer askedBy();

    /** Nobody settles a request of their own, or of their unit. */
    default @Nullable Refusal whyNotSettle(Actor by) {
        boolean owner = progress().requireOwner().unit().equals(by.unit());
        return owner || askedBy().isUnitOf(by) ? Forbidden.ownWork() : null;
    }
}
