package anlan.usecases.campaign;

import anlan.domain.area.AreaCode;
import anlan.domain.area.Areas;
import anlan.domain.campaign.Campaign;
import anlan.domain.campaign.CampaignDay;
import anlan.domain.campaign.CampaignId;
import anlan.domain.campaign.Campaigns;
import anlan.domain.campaign.ClosingReport;
import anlan.domain.figures.CampaignDays;
import anlan.domain.figures.FigureReader;
import anlan.domain.refusal.Unknown;
import anlan.domain.time.CityTime;
import anlan.usecases.PublishedDays;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows campaigns by what is published of their days (攻坚行动进度): no case is counted here. */
public final class FindCampaigns {

    private final Campaigns campaigns;
    private final PublishedDays figures;
    private final AreaCode city;
    private final InstantSource clock;

    public FindCampaigns(Campaigns campaigns, FigureReader figures, Areas areas, InstantSource clock) {
        this.campaigns = campaigns;
        this.figures = new PublishedDays(figures);
        this.city = areas.city().code();
        this.clock = clock;
    }

    /**
     * A campaign as it stands today.
     *
     * @param days one for each of its days that is published
     * @param report null until it is frozen
     */
    public record Shown(
            Campaign campaign,
            LocalDate today,
            List<CampaignDay> days,
            @Nullable ClosingReport report) {}

    /**
     * One campaign.
     *
     * @throws Unknown if there is none of that name
     */
    public Shown find(@Nullable CampaignId id) {
        Campaigns.Kept kept = id == null ? null : campaigns.find(id);
        if (kept == null) {
            throw new Unknown();
        }
        Campaign campaign = kept.campaign();
        List<CampaignDay> days = CampaignDays.of(
                campaign.id(),
                figures.between(city, campaign.startsOn(), campaign.endsOn()).values());
        return new Shown(campaign, today(), days, kept.report());
    }

    /** A page of campaigns, the newest first. */
    public Campaigns.Page list(int limit, @Nullable String after) {
        return campaigns.list(limit, after);
    }

    /** The day on which they are shown. */
    public LocalDate today() {
        return CityTime.dateOf(clock.instant());
    }
}
