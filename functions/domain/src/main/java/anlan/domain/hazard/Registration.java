package anlan.domain.hazard;

import anlan.domain.intake.Receipt;
import anlan.domain.lifecycle.Owner;
import anlan.domain.lifecycle.Transition;
import java.util.List;

/**
 * A hazard coming in: all of it becomes true in one transaction, or nothing.
 *
 * @param fingerprint digest of what was asked, which tells a retry from a key used twice
 */
public record Registration(Transition<Hazard> transition, Receipt receipt, String fingerprint) {

    /** A hazard coming in, and what its finder is told. */
    public static Registration of(Transition<Hazard> transition, String fingerprint) {
        Hazard hazard = transition.next();
        Finding finding = hazard.finding();
        Owner owner = hazard.progress().owner();
        Receipt receipt = new Receipt(
                finding.id(),
                finding.number(),
                hazard.status(),
                finding.category(),
                finding.area(),
                hazard.progress().deadline(),
                owner == null ? null : owner.post(),
                finding.grade(),
                finding.source(),
                finding.at(),
                List.of());
        return new Registration(transition, receipt, fingerprint);
    }
}
