package anlan.domain.complaint;

import anlan.domain.area.AreaCode;
import anlan.domain.area.Location;
import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.CaseNumber;
import anlan.domain.casefile.Evidence;
import anlan.domain.casefile.Pseudonym;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a citizen reported: the part of a complaint that no deed changes. It does not say who they are.
 *
 * @param by pseudonym of the reporter
 * @param address in the reporter's words, null if they gave none
 */
public record Report(
        CaseId id,
        CaseNumber number,
        String category,
        String description,
        AreaCode area,
        @Nullable Location location,
        @Nullable String address,
        boolean anonymous,
        List<Evidence> photos,
        Pseudonym by,
        Instant at) {

    public Report {
        photos = List.copyOf(photos);
    }

    /** The same report by nobody that can be found again. */
    Report forgotten() {
        return new Report(
                id,
                number,
                category,
                description,
                area,
                location,
                address,
                anonymous,
                photos,
                Pseudonym.erased(id),
                at);
    }
}
