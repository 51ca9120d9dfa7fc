package anlan.dynamodb;

import anlan.domain.area.AreaCode;
import anlan.domain.area.Location;
import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Complaints;
import anlan.domain.complaint.Identity;
import anlan.domain.complaint.Report;
import anlan.domain.hazard.Evidence;
import anlan.domain.intake.CaseId;
import anlan.domain.intake.CaseNumber;
import anlan.domain.intake.Pseudonym;
import org.jspecify.annotations.Nullable;

/** Complaints as items. The attribute {@code reporter} puts one into the list of whoever reported it. */
final class ComplaintRows {

    private ComplaintRows() {}

    static Row write(Complaint complaint) {
        Report report = complaint.report();
        return Keys.state(report.id())
                .text("id", report.id().value())
                .text("number", report.number().value())
                .text("category", report.category())
                .text("description", report.description())
                .text("areaCode", report.area().value())
                .with(location(report.location()))
                .text("address", report.address())
                .flag("anonymous", report.anonymous())
                .texts(
                        "photos",
                        report.photos().stream().map(Evidence::reference).toList())
                .text("reporter", report.by().value())
                .time("createdAt", report.at())
                .with(state(complaint));
    }

    private static Row state(Complaint complaint) {
        return switch (complaint) {
            case Complaint.Submitted submitted ->
                new Row()
                        .text("status", submitted.status())
                        .number("version", submitted.version())
                        .with(DeadlineRows.write(submitted.deadline()));
        };
    }

    static Complaint read(Row row) {
        String status = row.text("status");
        return switch (status) {
            case "SUBMITTED" -> new Complaint.Submitted(report(row), row.number("version"), DeadlineRows.read(row));
            default -> throw new IllegalStateException("no complaint is " + status);
        };
    }

    private static Report report(Row row) {
        return new Report(
                new CaseId(row.text("id")),
                new CaseNumber(row.text("number")),
                row.text("category"),
                row.text("description"),
                new AreaCode(row.text("areaCode")),
                location(row),
                row.optional("address"),
                row.flag("anonymous"),
                row.texts("photos").stream().map(Evidence::new).toList(),
                new Pseudonym(row.text("reporter")),
                row.time("createdAt"));
    }

    static Complaints.Line line(Row row) {
        return new Complaints.Line(
                new CaseId(row.text("id")),
                new CaseNumber(row.text("number")),
                row.text("status"),
                row.number("version"),
                row.text("category"),
                new AreaCode(row.text("areaCode")),
                row.time("dueAt"),
                row.time("createdAt"));
    }

    static Row identity(CaseId id, Identity identity) {
        return Keys.identity(id)
                .text("subject", identity.subject())
                .text("name", identity.name())
                .text("phone", identity.phone());
    }

    static Row location(@Nullable Location location) {
        return location == null
                ? new Row()
                : new Row().decimal("longitude", location.longitude()).decimal("latitude", location.latitude());
    }

    static @Nullable Location location(Row row) {
        return row.has("longitude") ? new Location(row.decimal("longitude"), row.decimal("latitude")) : null;
    }
}
