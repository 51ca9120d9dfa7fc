package anlan.dynamodb;

import anlan.domain.campaign.CampaignId;
import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.Evidence;
import anlan.domain.casefile.Origin;
import anlan.domain.casefile.Particulars;
import anlan.domain.category.Grade;
import anlan.domain.category.Source;
import anlan.domain.event.CaseEvent;
import anlan.domain.hazard.AwaitingSignature;
import anlan.domain.hazard.Ended;
import anlan.domain.hazard.ExtensionPending;
import anlan.domain.hazard.Finding;
import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.HazardDossier;
import anlan.domain.hazard.HazardStatus;
import anlan.domain.hazard.Paused;
import anlan.domain.hazard.Plan;
import anlan.domain.hazard.PlanPending;
import anlan.domain.hazard.Referred;
import anlan.domain.hazard.Submitted;
import anlan.domain.hazard.Undecided;
import anlan.domain.hazard.Working;
import anlan.domain.lifecycle.Progress;
import anlan.domain.people.UnitId;
import anlan.domain.site.SiteId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hazards as items: what was found never changes, what its state says is set anew by each transition. */
final class HazardRows extends CaseMapper<Hazard> {

    static final CaseMapper<Hazard> MAPPER = new HazardRows();

    private HazardRows() {
        super(Hazard.class, "plan", "before", "after", "doneBy", "doneAt", "onSpot", "closedBy", "rechecked");
    }

    @Override
    Row fixed(Hazard hazard) {
        Finding finding = hazard.finding();
        UnitId accused = finding.accused();
        Row row = new Row()
                .text("source", finding.source().name())
                .text("site", finding.origin().site())
                .text("siteId", finding.origin().siteId())
                .text("inspection", finding.origin().inspection())
                .text("grid", finding.origin().grid())
                .text("campaign", finding.origin().campaign())
                .text("complaint", finding.origin().complaint())
                .text("accused", accused == null ? null : accused.value());
        Integer point = finding.origin().point();
        if (point != null) {
            row.number("point", point);
        }
        if (!finding.campaigns().isEmpty()) {
            row.texts(
                    "campaigns",
                    finding.campaigns().stream().map(CampaignId::value).toList());
        }
        return finding.photos().isEmpty() ? row : row.texts("photos", EvidenceRows.write(finding.photos()));
    }

    @Override
    Row changing(Hazard hazard) {
        Row row = new Row()
                .text("grade", hazard.finding().grade().name())
                .flag("listed", hazard.dossier().listed())
                .time("verifiedAt", hazard.dossier().verifiedAt())
                .with(plan(hazard.dossier().plan()));
        return switch (hazard) {
            case Undecided _, AwaitingSignature _, PlanPending _, Working _, Paused _, Referred _, Ended.Unfounded _ ->
                row;
            case ExtensionPending asking -> row.with(ExtensionRows.write(asking));
            case Submitted submitted ->
                row.text("after", submitted.after().reference())
                        .nested("doneBy", DoerRows.write(submitted.by()))
                        .time("doneAt", submitted.at());
            case Ended.Duplicate duplicate ->
                row.text("master", duplicate.master().value());
            case Ended.Recheck recheck ->
                row.text("before", recheck.before().reference())
                        .text("after", recheck.after().reference())
                        .nested("doneBy", DoerRows.write(recheck.by()))
                        .time("doneAt", recheck.fixedAt());
            case Ended.Closed closed -> {
                Evidence before = closed.before();
                yield row.flag("onSpot", closed.onSpot())
                        .text("before", before == null ? null : before.reference())
                        .text("after", closed.after().reference())
                        .time("closedAt", closed.closedAt())
                        .flag("inTime", closed.inTime())
                        .rows(
                                "closedBy",
                                closed.by().stream().map(DoerRows::write).toList())
                        .flag("rechecked", closed.rechecked());
            }
        };
    }

    @Override
    Hazard read(Row row, Particulars particulars, Progress progress) {
        HazardDossier dossier = new HazardDossier(
                finding(row, particulars), progress, plan(row), row.flag("listed"), row.optionalTime("verifiedAt"));
        return switch (HazardStatus.valueOf(row.text("status"))) {
            case REPORTED -> new Undecided.Reported(dossier);
            case VERIFIED -> new Undecided.Verified(dossier);
            case UNFOUNDED -> new Ended.Unfounded(dossier);
            case DUPLICATE -> new Ended.Duplicate(dossier, new CaseId(row.text("master")));
            case ASSIGNED -> new AwaitingSignature.Assigned(dossier);
            case TRANSFERRED -> new AwaitingSignature.Transferred(dossier);
            case PLAN_PENDING -> new PlanPending(dossier);
            case RECTIFYING -> new Working.Rectifying(dossier);
            case RETURNED -> new Working.Returned(dossier);
            case REOPENED -> new Working.Reopened(dossier);
            case EXTENSION_PENDING -> ExtensionRows.read(row, (more, by) -> new ExtensionPending(dossier, more, by));
            case PAUSED -> new Paused(dossier);
            case SUBMITTED ->
                new Submitted(dossier, evidence(row, "after"), DoerRows.read(row.nested("doneBy")), row.time("doneAt"));
            case REFERRED -> new Referred(dossier);
            case RECHECK ->
                new Ended.Recheck(
                        dossier,
                        evidence(row, "before"),
                        evidence(row, "after"),
                        DoerRows.read(row.nested("doneBy")),
                        row.time("doneAt"));
            case CLOSED ->
                new Ended.Closed(
                        dossier,
                        row.flag("onSpot"),
                        row.has("before") ? evidence(row, "before") : null,
                        evidence(row, "after"),
                        row.time("closedAt"),
                        row.flag("inTime"),
                        row.has("closedBy")
                                ? row.rows("closedBy").stream()
                                        .map(DoerRows::read)
                                        .toList()
                                : List.of(),
                        row.has("rechecked") && row.flag("rechecked"));
        };
    }

    /** Puts it among the hazards of its site. */
    @Override
    List<Row> beside(Hazard moved, CaseEvent event) {
        String site = moved.finding().origin().siteId();
        return event.version() != 1 || site == null
                ? List.of()
                : List.of(InspectionKeys.at(
                                new SiteId(site),
                                moved.id(),
                                Row.sortable(moved.dossier().cameIn()))
                        .text("caseId", moved.id().value()));
    }

    private static Evidence evidence(Row row, String name) {
        return new Evidence(row.text(name));
    }

    private static Row plan(@Nullable Plan plan) {
        return plan == null
                ? new Row()
                : new Row()
                        .nested(
                                "plan",
                                new Row()
                                        .text("responsible", plan.responsible())
                                        .text("measures", plan.measures())
                                        .text("funds", plan.funds())
                                        .text("schedule", plan.schedule())
                                        .text("contingency", plan.contingency())
                                        .rows(
                                                "writers",
                                                plan.writers().stream()
                                                        .map(DoerRows::write)
                                                        .toList())
                                        .flag("approved", plan.approved()));
    }

    private static @Nullable Plan plan(Row state) {
        if (!state.has("plan")) {
            return null;
        }
        Row row = state.nested("plan");
        return new Plan(
                row.optional("responsible"),
                row.optional("measures"),
                row.optional("funds"),
                row.optional("schedule"),
                row.optional("contingency"),
                row.rows("writers").stream().map(DoerRows::read).toList(),
                row.flag("approved"));
    }

    private static Finding finding(Row row, Particulars particulars) {
        return new Finding(
                particulars,
                Source.valueOf(row.text("source")),
                Grade.valueOf(row.text("grade")),
                new Origin(
                        row.optional("site"),
                        row.optional("siteId"),
                        row.optional("inspection"),
                        row.has("point") ? row.number("point") : null,
                        row.optional("grid"),
                        row.optional("campaign"),
                        row.optional("complaint")),
                row.optional("accused", UnitId::new),
                row.has("photos") ? EvidenceRows.read(row.texts("photos")) : List.of(),
                row.has("campaigns")
                        ? row.texts("campaigns").stream().map(CampaignId::new).toList()
                        : List.of());
    }
}
