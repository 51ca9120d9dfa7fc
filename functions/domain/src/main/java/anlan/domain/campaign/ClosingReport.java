package anlan.domain.campaign;

import anlan.domain.digest.Sha256;
import java.time.Instant;
import java.util.List;

/**
 * What a campaign came to (总结报告), frozen once the figures of its last day are final. It says from
 * which revision of each day it was made, and a later one changes nothing in it.
 *
 * @param days those of its days that were published
 */
public record ClosingReport(Instant frozenAt, List<CampaignDay> days) {

    public ClosingReport {
        days = List.copyOf(days);
    }

    /** How many hazards it counts of that. */
    public long total(CampaignFigure figure) {
        return figure.over(days);
    }

    /** SHA-256 that anyone can re-compute from what the report shows: see docs/campaigns.md. */
    public String digest(CampaignId campaign) {
        Sha256 digest = new Sha256().line(campaign.value());
        days.forEach(day -> digest.line(day.date() + "#" + day.revision() + " " + day.digest() + " " + day.found() + " "
                + day.rectified() + " " + day.open()));
        return digest.hex();
    }
}
