package anlan.domain.complaint;

import anlan.domain.area.AreaCode;
import anlan.domain.intake.CaseId;
import anlan.domain.intake.CaseNumber;
import anlan.domain.intake.Intake;
import anlan.domain.intake.Pseudonym;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The complaints of the city, each change of one a single transaction. */
public interface Complaints {

    Intake submit(Submission submission);

    /** Reads the state as of now, or null. */
    @Nullable
    Complaint find(CaseId id);

    /** What one person has reported, newest first, for a screen: on a busy cloud it may lag by moments. */
    Page reportedBy(Pseudonym person, int limit, @Nullable String after);

    /** One complaint as a list shows it. */
    record Line(
            CaseId id,
            CaseNumber number,
            String status,
            int version,
            String category,
            AreaCode area,
            Instant dueAt,
            Instant at) {}

    /**
     * A part of a list.
     *
     * @param next where the next page starts, null after the last
     */
    record Page(List<Line> items, @Nullable String next) {
        public Page {
            items = List.copyOf(items);
        }
    }
}
