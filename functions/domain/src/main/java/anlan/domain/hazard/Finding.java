package anlan.domain.hazard;

import anlan.domain.area.AreaCode;
import anlan.domain.area.Location;
import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.CaseNumber;
import anlan.domain.casefile.Pseudonym;
import anlan.domain.category.Grade;
import anlan.domain.category.Source;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was found, where and by whom: the part of a hazard that no deed changes but its grade, when it is verified.
 *
 * @param by pseudonym of whoever registered it
 * @param accused unit that the complaint is about which it came from; null if it came from none, or that is about none
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
        @Nullable String accused,
        Pseudonym by,
        Instant at) {

    /** The same, with the grade that whoever verified it gave it. */
    Finding graded(Grade verified) {
        return new Finding(
                id,
                number,
                source,
                category,
                verified,
                description,
                area,
                location,
                site,
                inspection,
                campaign,
                complaint,
                accused,
                by,
                at);
    }
}
