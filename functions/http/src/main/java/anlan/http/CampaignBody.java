package anlan.http;

import anlan.domain.campaign.Campaign;
import anlan.domain.campaign.CampaignDay;
import anlan.domain.campaign.CampaignFigure;
import anlan.domain.campaign.ClosingReport;
import anlan.domain.figures.Rate;
import anlan.usecases.campaign.FindCampaigns;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A campaign as it is shown. */
final class CampaignBody {

    private CampaignBody() {}

    /** As it was entered: nothing in it ever changes, so that a retry gets the same. */
    static ObjectNode entered(ObjectNode body, Campaign campaign) {
        body.put("id", campaign.id().value())
                .put("name", campaign.name())
                .put("startsOn", campaign.startsOn().toString())
                .put("endsOn", campaign.endsOn().toString());
        ArrayNode areas = body.putArray("areas");
        campaign.areas().forEach(area -> areas.add(area.value()));
        ArrayNode categories = body.putArray("categories");
        campaign.categories().forEach(category -> categories.add(category.value()));
        ObjectNode targets = body.putObject("targets");
        campaign.targets().forEach((figure, wanted) -> targets.put(figure.id(), wanted));
        return body.put("createdAt", Json.time(campaign.enteredAt()));
    }

    static ObjectNode listed(ObjectNode body, Campaign campaign, LocalDate today) {
        return entered(body, campaign).put("daysLeft", campaign.daysLeft(today));
    }

    static ObjectNode of(FindCampaigns.Shown shown) {
        Campaign campaign = shown.campaign();
        ObjectNode body = listed(Json.object(), campaign, shown.today());
        progress(body, campaign, shown.days());
        ArrayNode burnDown = body.putArray("burnDown");
        shown.days().forEach(day -> counts(burnDown.addObject(), day));
        report(body, campaign, shown.report());
        return body;
    }

    private static void progress(ObjectNode body, Campaign campaign, List<CampaignDay> days) {
        ArrayNode progress = body.putArray("progress");
        for (Campaign.Reached each : campaign.progress(days)) {
            ObjectNode one = progress.addObject()
                    .put("figure", each.figure().id())
                    .put("target", each.target())
                    .put("value", each.value());
            FigureBody.rate(one.putObject("rate"), new Rate(each.value(), each.target()));
        }
    }

    private static ObjectNode counts(ObjectNode body, CampaignDay day) {
        return body.put("date", day.date().toString())
                .put("found", day.found())
                .put("rectified", day.rectified())
                .put("open", day.open());
    }

    private static void report(ObjectNode body, Campaign campaign, @Nullable ClosingReport report) {
        if (report == null) {
            body.putNull("report");
            return;
        }
        ObjectNode closing = body.putObject("report")
                .put("frozenAt", Json.time(report.frozenAt()))
                .put("digest", report.digest(campaign.id()))
                .put("found", report.total(CampaignFigure.FOUND))
                .put("rectified", report.total(CampaignFigure.RECTIFIED))
                .put("open", report.total(CampaignFigure.OPEN));
        progress(closing, campaign, report.days());
        ArrayNode days = closing.putArray("days");
        report.days()
                .forEach(day -> counts(days.addObject(), day)
                        .put("revision", day.revision())
                        .put("digest", day.digest()));
    }
}
