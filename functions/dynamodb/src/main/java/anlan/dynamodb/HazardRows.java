package anlan.dynamodb;

import anlan.domain.area.AreaCode;
import anlan.domain.hazard.Evidence;
import anlan.domain.hazard.Finding;
import anlan.domain.hazard.Grade;
import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.Source;
import anlan.domain.intake.CaseId;
import anlan.domain.intake.CaseNumber;
import anlan.domain.intake.Pseudonym;

/** Hazards as items: what was found never changes, what its state says is set anew by each deed. */
final class HazardRows {

    private HazardRows() {}

    static Row write(Hazard hazard) {
        Finding finding = hazard.finding();
        return Keys.state(finding.id())
                .text("id", finding.id().value())
                .text("number", finding.number().value())
                .text("source", finding.source().name())
                .text("category", finding.category())
                .text("grade", finding.grade().name())
                .text("description", finding.description())
                .text("areaCode", finding.area().value())
                .with(ComplaintRows.location(finding.location()))
                .text("site", finding.site())
                .text("inspection", finding.inspection())
                .text("campaign", finding.campaign())
                .text("complaint", finding.complaint())
                .text("by", finding.by().value())
                .time("createdAt", finding.at())
                .with(state(hazard));
    }

    /** The attributes that a deed may change. */
    static Row state(Hazard hazard) {
        Row row = new Row().text("status", hazard.status()).number("version", hazard.version());
        return switch (hazard) {
            case Hazard.Assigned assigned ->
                row.text("unit", assigned.owner())
                        .with(DeadlineRows.write(assigned.deadline()))
                        .time("overdueSince", assigned.overdueSince());
            case Hazard.Closed closed ->
                row.flag("onSpot", closed.onSpot())
                        .text("before", closed.before().reference())
                        .text("after", closed.after().reference())
                        .time("closedAt", closed.closedAt());
        };
    }

    static Hazard read(Row row) {
        String status = row.text("status");
        return switch (status) {
            case "ASSIGNED" ->
                new Hazard.Assigned(
                        finding(row),
                        row.number("version"),
                        row.text("unit"),
                        DeadlineRows.read(row),
                        row.optionalTime("overdueSince"));
            case "CLOSED" ->
                new Hazard.Closed(
                        finding(row),
                        row.number("version"),
                        row.flag("onSpot"),
                        new Evidence(row.text("before")),
                        new Evidence(row.text("after")),
                        row.time("closedAt"));
            default -> throw new IllegalStateException("no hazard is " + status);
        };
    }

    private static Finding finding(Row row) {
        return new Finding(
                new CaseId(row.text("id")),
                new CaseNumber(row.text("number")),
                Source.valueOf(row.text("source")),
                row.text("category"),
                Grade.valueOf(row.text("grade")),
                row.text("description"),
                new AreaCode(row.text("areaCode")),
                ComplaintRows.location(row),
                row.optional("site"),
                row.optional("inspection"),
                row.optional("campaign"),
                row.optional("complaint"),
                new Pseudonym(row.text("by")),
                row.time("createdAt"));
    }
}
