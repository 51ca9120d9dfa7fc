package anlan.usecases.campaign;

import anlan.domain.area.AreaCode;
import anlan.domain.area.Areas;
import anlan.domain.campaign.Campaign;
import anlan.domain.campaign.Campaigns;
import anlan.domain.campaign.ClosingReport;
import anlan.domain.figures.CampaignDays;
import anlan.domain.figures.DayFigures;
import anlan.domain.figures.FigureReader;
import anlan.usecases.AfterNight;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.SortedMap;

/**
 * Freezes the report of each campaign (总结报告) in the first night that finds the figures of its last
 * day final, however long that takes. Frozen is what was published then.
 */
public final class FreezeReports implements AfterNight {

    private static final Logger LOG = System.getLogger(FreezeReports.class.getName());

    private final Campaigns campaigns;
    private final FigureReader figures;
    private final AreaCode city;
    private final InstantSource clock;

    public FreezeReports(Campaigns campaigns, FigureReader figures, Areas areas, InstantSource clock) {
        this.campaigns = campaigns;
        this.figures = figures;
        this.city = areas.city().code();
        this.clock = clock;
    }

    @Override
    public void done(LocalDate first, LocalDate last) {
        campaigns.unreported(last).forEach(this::freeze);
    }

    private void freeze(Campaign campaign) {
        SortedMap<LocalDate, DayFigures> days = figures.between(city, campaign.startsOn(), campaign.endsOn());
        DayFigures end = days.get(campaign.endsOn());
        if (end == null || end.status() != DayFigures.Status.FINAL) {
            return;
        }
        if (!days.values().stream().allMatch(DayFigures::intact)) {
            LOG.log(Level.ERROR, "a day of campaign " + campaign.id() + " is damaged: its report waits");
            return;
        }
        campaigns.freeze(campaign, new ClosingReport(clock.instant(), CampaignDays.of(campaign.id(), days.values())));
    }
}
