package anlan.dynamodb;

import anlan.domain.area.Location;
import anlan.domain.casefile.CaseId;
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
import anlan.domain.event.CaseEvent;
import anlan.domain.event.Fact;
import anlan.domain.lifecycle.Progress;
import anlan.domain.lifecycle.Transition;
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

    /** Stands in a complaint whose reporter lets others read what it says. */
    static final String SHARED = "shared";

    /** Stands in a complaint into which another was merged; nothing takes it away. */
    static final String FOLLOWED = "followed";

    private ComplaintRows() {
        super(Complaint.class, "accused", "contactedAt", "hazard", "proposed", "round", "publicReply", "additions");
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
                .texts("photos", EvidenceRows.write(report.photos()));
        if (report.shared()) {
            row.flag(SHARED, true);
        }
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
        if (dossier.additions() > 0) {
            row.number("additions", dossier.additions());
        }
        if (dossier.followed()) {
            row.flag(FOLLOWED, true);
        }
        return switch (complaint) {
            case Undecided _, Dispatched _, FirstHandling _, Paused _, Referred _ -> row;
            case Working.ToHazard _, Working.ToDispute _, Ended.NotAccepted _, Ended.Withdrawn _ -> row;
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
            case WITHDRAWN -> new Ended.Withdrawn(dossier);
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
                hazard == null ? null : new CaseId(hazard),
                row.has("additions") ? row.number("additions") : 0,
                row.has(FOLLOWED));
    }

    private static Report report(Row row, Particulars particulars) {
        return new Report(
                particulars,
                row.optional("address"),
                row.flag("anonymous"),
                EvidenceRows.read(row.texts("photos")),
                row.has(WECHAT),
                row.has(SHARED),
                ReceiptRows.hadSimilar(row));
    }

    /**
     * Photos are written with what adds them, unless whoever took them was forgotten meanwhile; and
     * nobody takes back what another has come to follow meanwhile.
     */
    @Override
    Guard guard(Transition<?> transition) {
        Complaint next = (Complaint) transition.next();
        return switch (transition.event().kind()) {
            case INFORMATION_ADDED -> added(transition.event(), next.report());
            case WITHDRAWN -> new Guard(new Row(), "attribute_not_exists(" + FOLLOWED + ")", new Row());
            default -> Guard.NONE;
        };
    }

    private static Guard added(CaseEvent event, Report report) {
        return event.fact(Fact.PHOTOS_ADDED).isEmpty()
                ? Guard.NONE
                : new Guard(
                        new Row().texts("photos", EvidenceRows.write(report.photos())),
                        "#reporter = :was_reporter",
                        new Row().text("reporter", report.particulars().by().value()));
    }

    /** Puts it into the list of whoever reported it. */
    @Override
    List<Row> beside(Complaint moved, CaseEvent event) {
        return event.version() == 1
                ? List.of(reported(moved).text("caseId", moved.id().value()))
                : List.of();
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
}
