package anlan.domain.figures;

import anlan.domain.campaign.CampaignDay;
import anlan.domain.campaign.CampaignFigure;
import anlan.domain.campaign.CampaignId;
import java.util.Collection;
import java.util.List;

/** What the published days of a city say of one campaign (每日进度). */
public final class CampaignDays {

    private CampaignDays() {}

    /** One row for each published day, in their order. */
    public static List<CampaignDay> of(CampaignId campaign, Collection<DayFigures> days) {
        return days.stream()
                .map(day -> new CampaignDay(
                        day.date(),
                        day.revision(),
                        day.digest(),
                        day.tally().count(CampaignFigure.FOUND.id(campaign)),
                        day.tally().count(CampaignFigure.RECTIFIED.id(campaign)),
                        day.tally().count(CampaignFigure.OPEN.id(campaign))))
                .toList();
    }
}
