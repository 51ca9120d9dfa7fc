package anlan.domain.complaint;

import anlan.domain.intake.Quota;
import anlan.domain.intake.Receipt;
import anlan.domain.lifecycle.NewCase;
import anlan.domain.lifecycle.Transition;
import org.jspecify.annotations.Nullable;

/**
 * A complaint coming in: all of it becomes true in one transaction, or nothing.
 *
 * @param identity null for an anonymous report
 * @param fingerprint digest of what was asked, which tells a retry from a key used twice
 */
public record Submission(
        Transition<Complaint> transition,
        @Nullable Identity identity,
        Quota quota,
        Receipt receipt,
        String fingerprint) {

    public static Submission of(NewCase<Complaint> opened, @Nullable Identity identity, Quota quota) {
        return new Submission(opened.transition(), identity, quota, opened.receipt(), opened.fingerprint());
    }

    /** The case that comes in. */
    public NewCase<Complaint> opened() {
        return new NewCase<>(transition, receipt, fingerprint);
    }
}
