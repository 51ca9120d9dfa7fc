package anlan.dynamodb;

import anlan.domain.area.AreaCode;
import anlan.domain.campaign.Campaign;
import anlan.domain.campaign.CampaignDay;
import anlan.domain.campaign.CampaignFigure;
import anlan.domain.campaign.CampaignId;
import anlan.domain.campaign.ClosingReport;
import anlan.domain.category.CategoryCode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Campaigns and their reports as items. */
final class CampaignRows {

    static final String FINGERPRINT = "fingerprint";

    private CampaignRows() {}

    static Row write(Campaign campaign) {
        Row targets = new Row();
        campaign.targets().forEach((figure, wanted) -> targets.number(figure.name(), wanted));
        return new Row()
                .text("id", campaign.id().value())
                .text("name", campaign.name())
                .text("startsOn", campaign.startsOn().toString())
                .text("endsOn", campaign.endsOn().toString())
                .texts("areas", campaign.areas().stream().map(AreaCode::value).toList())
                .texts(
                        "categories",
                        campaign.categories().stream().map(CategoryCode::value).toList())
                .nested("targets", targets)
                .time("enteredAt", campaign.enteredAt());
    }

    static Campaign read(Row row) {
        return new Campaign(
                new CampaignId(row.text("id")),
                row.text("name"),
                LocalDate.parse(row.text("startsOn")),
                LocalDate.parse(row.text("endsOn")),
                row.texts("areas").stream().map(AreaCode::new).toList(),
                row.texts("categories").stream().map(CategoryCode::new).toList(),
                targets(row.nested("targets")),
                row.time("enteredAt"));
    }

    private static Map<CampaignFigure, Long> targets(Row row) {
        Map<CampaignFigure, Long> targets = new EnumMap<>(CampaignFigure.class);
        row.item().keySet().forEach(name -> targets.put(CampaignFigure.valueOf(name), row.count(name)));
        return targets;
    }

    static Row write(ClosingReport report) {
        List<Row> days = report.days().stream()
                .map(day -> new Row()
                        .text("date", day.date().toString())
                        .number("revision", day.revision())
                        .text("digest", day.digest())
                        .number("found", day.found())
                        .number("rectified", day.rectified())
                        .number("open", day.open()))
                .toList();
        return new Row().time("frozenAt", report.frozenAt()).rows("days", days);
    }

    static ClosingReport report(Row row) {
        List<CampaignDay> days = row.rows("days").stream()
                .map(day -> new CampaignDay(
                        LocalDate.parse(day.text("date")),
                        day.number("revision"),
                        day.text("digest"),
                        day.count("found"),
                        day.count("rectified"),
                        day.count("open")))
                .toList();
        return new ClosingReport(row.time("frozenAt"), days);
    }
}
