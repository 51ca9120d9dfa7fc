package anlan.domain.complaint;

import anlan.domain.event.CaseEvent;
import anlan.domain.intake.Allowance;
import anlan.domain.intake.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * A complaint coming in: all of it becomes true in one transaction, or nothing.
 *
 * @param identity null for an anonymous report
 * @param meaning digest of what was asked, which tells a retry from a key used twice
 */
public record Submission(
        Complaint complaint,
        @Nullable Identity identity,
        CaseEvent event,
        Allowance allowance,
        Receipt receipt,
        String meaning) {}
