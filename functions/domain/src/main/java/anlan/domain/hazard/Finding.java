package anlan.domain.hazard;

import anlan.domain.campaign.CampaignId;
import anlan.domain.casefile.Evidence;
import anlan.domain.casefile.Origin;
import anlan.domain.casefile.Particulars;
import anlan.domain.category.Grade;
import anlan.domain.category.Source;
import anlan.domain.people.UnitId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An inspector's finding: the part of a hazard that no deed changes but its grade, when it is
 * verified.
 *
 * @param accused unit that the complaint is about which it came from; null if it came from none, or
 *     that is about none
 * @param photos of how it was found
 * @param campaigns that count it: those that ran when it was registered, and hold it
 */
public record Finding(
        Particulars particulars,
        Source source,
        Grade grade,
        Origin origin,
        @Nullable UnitId accused,
        List<Evidence> photos,
        List<CampaignId> campaigns) {

    public Finding {
        photos = List.copyOf(photos);
        campaigns = campaigns.stream().sorted().distinct().toList();
    }

    /** Where no campaign counts it. */
    public Finding(
            Particulars particulars,
            Source source,
            Grade grade,
            Origin origin,
            @Nullable UnitId accused,
            List<Evidence> photos) {
        this(particulars, source, grade, origin, accused, photos, List.of());
    }

    /** The same, with the grade that whoever verified it gave it. */
    Finding graded(Grade verified) {
        return new Finding(particulars, source, verified, origin, accused, photos, campaigns);
    }
}
