package anlan.domain.hazard;

import anlan.domain.area.AreaCode;
import anlan.domain.area.Location;
import anlan.domain.event.CaseEvent;
import anlan.domain.intake.CaseId;
import anlan.domain.intake.CaseNumber;
import anlan.domain.intake.Pseudonym;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was found, where and by whom: the part of a hazard that no deed changes.
 *
 * @param by pseudonym of whoever registered it
 * @param site, inspection, campaign and complaint: what it was found at or came from, null where it came from none
 */
public record Finding(
        CaseId id,
        CaseNumber number,
        Source source,
        String category,
        Grade grade,
        String description,
        AreaCode area,
        @Nullable Location location,
        @Nullable String site,
        @Nullable String inspection,
        @Nullable String campaign,
        @Nullable String complaint,
        Pseudonym by,
        Instant at) {

    public CaseEvent.Topic topic() {
        return new CaseEvent.Topic(area, category);
    }
}
