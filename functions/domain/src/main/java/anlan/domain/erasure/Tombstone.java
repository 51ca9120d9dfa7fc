package anlan.domain.erasure;

import anlan.domain.casefile.Pseudonym;
import java.time.Instant;

/**
 * That somebody has had themselves forgotten (墓碑). All that was kept of them until then is gone, and
 * goes again after a restore; what they report later is theirs.
 *
 * @param subject who, as a pseudonym
 * @param erasedAt when they asked, the last time
 */
public record Tombstone(Pseudonym subject, Instant erasedAt) {

    /** Whether something that came to be then is to be gone. */
    public boolean covers(Instant at) {
        return !at.isAfter(erasedAt);
    }
}
