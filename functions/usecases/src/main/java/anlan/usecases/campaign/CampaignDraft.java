package anlan.usecases.campaign;

import anlan.domain.area.AreaCode;
import anlan.domain.campaign.Campaign;
import anlan.domain.campaign.CampaignFigure;
import anlan.domain.campaign.CampaignId;
import anlan.domain.category.CategoryCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What is to be said of a campaign.
 *
 * @param areas those in which it hunts; none for the whole area of whoever enters it
 * @param categories those that it hunts; none for all
 */
public record CampaignDraft(
        String name,
        LocalDate startsOn,
        LocalDate endsOn,
        List<AreaCode> areas,
        List<CategoryCode> categories,
        Map<CampaignFigure, Long> targets) {

    /** The campaign that says so, in those areas. */
    Campaign campaign(CampaignId id, List<AreaCode> within, Instant now) {
        return new Campaign(
                id,
                name,
                startsOn,
                endsOn,
                within.stream().sorted().distinct().toList(),
                categories.stream().distinct().toList(),
                targets,
                now);
    }
}
