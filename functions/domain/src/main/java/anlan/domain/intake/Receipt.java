package anlan.domain.intake;

import anlan.domain.area.AreaCode;
import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.CaseNumber;
import anlan.domain.category.CategoryCode;
import anlan.domain.category.Grade;
import anlan.domain.category.Source;
import anlan.domain.deadline.Deadline;
import anlan.domain.people.PostId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to whoever brought a case in (受理回执). It is kept as it was, so that a retry years
 * later hears the same.
 *
 * @param status name of the state the case entered
 * @param deadline null where nothing is left to be done
 * @param owner post that must act, null where nothing is left to be done or nobody is named yet
 * @param similar what others had reported that may be the same
 * @param grade and source of a hazard, null for a complaint
 */
public record Receipt(
        CaseId id,
        CaseNumber number,
        String status,
        CategoryCode category,
        AreaCode area,
        @Nullable Deadline deadline,
        @Nullable PostId owner,
        @Nullable Grade grade,
        @Nullable Source source,
        Instant at,
        List<Similar> similar) {

    public Receipt {
        similar = List.copyOf(similar);
    }
}
