package anlan.domain.complaint;

import anlan.domain.area.Location;
import anlan.domain.intake.CaseId;
import anlan.domain.intake.CaseNumber;
import java.time.Instant;

/**
 * A complaint that may be about the same thing (相似诉求): a hint to whoever reports, never a reason to refuse.
 *
 * @param metres how far away, rounded
 */
public record Similar(CaseId id, CaseNumber number, Instant at, int metres) {

    /** At most so many are hinted at. */
    public static final int MOST = 5;

    /** What to look for: the same category, at most so far away, not before that time. */
    public record Search(String category, Location around, int radiusMetres, Instant since) {}
}
