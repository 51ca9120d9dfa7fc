package anlan.domain.lifecycle;

import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.CaseNumber;
import anlan.domain.deadline.Deadline;
import anlan.domain.people.PostId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to whoever did a deed. It is kept as it was, so that a retry years later
 * hears the same.
 *
 * @param key of the deed among those of its case: who asked, for what, under which idempotency key
 * @param fingerprint digest of what was asked, which tells a retry from a key used twice
 * @param allowed the deeds that the caller might do next
 * @param opened case that came in with it, such as the hazard that a complaint became; null if none
 *     did
 */
public record DeedReceipt(
        String key,
        String fingerprint,
        CaseId caseId,
        CaseNumber number,
        String status,
        int version,
        @Nullable Deadline deadline,
        @Nullable PostId owner,
        List<String> allowed,
        @Nullable Opened opened,
        Instant at) {

    /** Names a case that came in. */
    public record Opened(CaseId id, CaseNumber number) {}

    public DeedReceipt {
        allowed = List.copyOf(allowed);
    }
}
