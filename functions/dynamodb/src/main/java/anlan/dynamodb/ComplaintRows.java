package anlan.dynamodb;

import anlan.domain.area.Location;
import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.Evidence;
import anlan.domain.casefile.Particulars;
import anlan.domain.complaint.Answered;
import anlan.domain.complaint.Asking;
import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.ComplaintDossier;
import anlan.domain.complaint.ComplaintStatus;
import anlan.domain.complaint.Dispatched;
import anlan.domain.complaint.Ended;
import anlan.domain.complaint.FirstHandling;
import anlan.domain.complaint.Identity;
import anlan.domain.complaint.Paused;
import anlan.domain.complaint.Referred;
import anlan.domain.complaint.Report;
import anlan.domain.complaint.Undecided;
import anlan.domain.complaint.Working;
import anlan.domain.lifecycle.Progress;
import anlan.domain.people.PostId;
import anlan.domain.people.UnitId;
import java.util.List;

/**
 * Complaints as items. The attribute {@code reporter} puts one into the list of whoever reported
 * it, {@code cell} on the map.
 */
final class ComplaintRows extends CaseMapper<Complaint> {

    static final CaseMapper<Complaint> MAPPER = new ComplaintRows();

    /** Stands in a complaint whose reporter may be told through WeChat. */
    static final String WECHAT = "wechat";

    private ComplaintRows() {
        super(Complaint.class, "accused", "contactedAt", "hazard", "proposed", "round", "publicReply");
    }

    @Override
    Row fixed(Complaint complaint) {
        Report report = complaint.report();
        Location location = report.particulars().location();
        Row row = new Row()
                .text(
                        "cell",
                        location == null
                                ? null
                                : GeoCells.of(report.particulars().category(), location))
                .text("address", report.address())
                .flag("anonymous", report.anonymous())
                .texts("photos", references(report.photos()));
        return report.wechat() ? row.flag(WECHAT, true) : row;
    }

    @Override
    Row changing(Complaint complaint) {
        ComplaintDossier dossier = complaint.dossier();
        CaseId hazard = dossier.hazard();
        UnitId accused = dossier.accused();
        Row row = new Row()
                .text("accused", accused == null ? null : accused.value())
                .time("contactedAt", dossier.contactedAt())
                .text("hazard", hazard == null ? null : hazard.value());
        return switch (complaint) {
            case Undecided _, Dispatched _, FirstHandling _, Paused _, Referred _ -> row;
            case Working.ToHazard _, Working.ToDispute _, Ended.NotAccepted _ -> row;
            case Asking.ReturnRequested asking ->
                row.text("proposed", asking.proposed().value()).nested("askedBy", DoerRows.write(asking.askedBy()));
            case Asking.ExtensionRequested asking -> row.with(ExtensionRows.write(asking));
            case Answered answered -> row.with(ReplyRows.write(answered.reply()));
            case Working.Rework again -> row.with(ReplyRows.write(again.last()));
            case Working.Reopened again -> row.with(ReplyRows.write(again.last()));
            case Ended.Merged merged -> row.text("master", merged.master().value());
            case Ended.Closed closed ->
                row.with(ReplyRows.write(closed.reply()))
                        .time("closedAt", closed.closedAt())
                        .flag("inTime", closed.inTime())
                        .text("publicReply", closed.publicReply());
        };
    }

    @Override
    Complaint read(Row row, Particulars particulars, Progress progress) {
        ComplaintDossier dossier = dossier(row, particulars, progress);
        return switch (ComplaintStatus.valueOf(row.text("status"))) {
            case SUBMITTED -> new Undecided.Submitted(dossier);
            case ACCEPTED -> new Undecided.Accepted(dossier);
            case NOT_ACCEPTED -> new Ended.NotAccepted(dossier);
            case MERGED -> new Ended.Merged(dossier, new CaseId(row.text("master")));
            case DISPATCHED -> new Dispatched(dossier);
            case RETURN_REQUESTED ->
                new Asking.ReturnRequested(
                        dossier, new PostId(row.text("proposed")), DoerRows.read(row.nested("askedBy")));
            case SIGNED -> new FirstHandling.Signed(dossier);
            case HANDLING -> new FirstHandling.Handling(dossier);
            case EXTENSION_REQUESTED ->
                ExtensionRows.read(row, (more, by) -> new Asking.ExtensionRequested(dossier, more, by));
            case PAUSED -> new Paused(dossier);
            case TO_HAZARD -> new Working.ToHazard(dossier);
            case TO_DISPUTE -> new Working.ToDispute(dossier);
            case REPLIED -> new Answered.Replied(dossier, ReplyRows.read(row));
            case VISITED -> new Answered.CalledBack(dossier, ReplyRows.read(row));
            case REWORK -> new Working.Rework(dossier, ReplyRows.read(row));
            case REFERRED -> new Referred(dossier);
            case CLOSED ->
                new Ended.Closed(
                        dossier,
                        ReplyRows.read(row),
                        row.time("closedAt"),
                        row.flag("inTime"),
                        row.optional("publicReply"));
            case REOPENED -> new Working.Reopened(dossier, ReplyRows.read(row));
        };
    }

    private static ComplaintDossier dossier(Row row, Particulars particulars, Progress progress) {
        String hazard = row.optional("hazard");
        return new ComplaintDossier(
                report(row, particulars),
                progress,
                row.optional("accused", UnitId::new),
                row.optionalTime("contactedAt"),
                hazard == null ? null : new CaseId(hazard));
    }

    private static Report report(Row row, Particulars particulars) {
        return new Report(
                particulars,
                row.optional("address"),
                row.flag("anonymous"),
                evidence(row.texts("photos")),
                row.has(WECHAT));
    }

    /** Puts it into the list of whoever reported it. */
    @Override
    List<Row> beside(Complaint opened) {
        return List.of(reported(opened).text("caseId", opened.id().value()));
    }

    static Row reported(Complaint complaint) {
        Particulars particulars = complaint.report().particulars();
        return Keys.reported(particulars.by(), particulars.at(), particulars.id());
    }

    static Row identity(CaseId id, Identity identity) {
        return Keys.identity(id)
                .text("subject", identity.subject())
                .text("name", identity.name())
                .text("phone", identity.phone());
    }

    static Identity identity(Row row) {
        return new Identity(row.text("subject"), row.optional("name"), row.optional("phone"));
    }

    static List<String> references(List<Evidence> evidence) {
        return evidence.stream().map(Evidence::reference).toList();
    }

    static List<Evidence> evidence(List<String> references) {
        return references.stream().map(Evidence::new).toList();
    }
}
