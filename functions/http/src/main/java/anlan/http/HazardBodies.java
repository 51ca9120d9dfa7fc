package anlan.http;

import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.Evidence;
import anlan.domain.category.CaseKind;
import anlan.domain.category.Grade;
import anlan.domain.hazard.Hazard;
import anlan.usecases.Deed;
import anlan.usecases.hazard.AcknowledgeHazard;
import anlan.usecases.hazard.ApprovePlan;
import anlan.usecases.hazard.AssignHazard;
import anlan.usecases.hazard.ConcludeHazard;
import anlan.usecases.hazard.DelistHazard;
import anlan.usecases.hazard.ExtendHazard;
import anlan.usecases.hazard.FixOnSpot;
import anlan.usecases.hazard.ListHazard;
import anlan.usecases.hazard.PauseHazard;
import anlan.usecases.hazard.PlanRectification;
import anlan.usecases.hazard.ReferHazard;
import anlan.usecases.hazard.RegisterHazard;
import anlan.usecases.hazard.ReopenHazard;
import anlan.usecases.hazard.ResumeHazard;
import anlan.usecases.hazard.ReviewRectification;
import anlan.usecases.hazard.SettleHazardExtension;
import anlan.usecases.hazard.SignHazard;
import anlan.usecases.hazard.SubmitRectification;
import anlan.usecases.hazard.TransferHazard;
import anlan.usecases.hazard.VerifyHazard;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** How the bodies of the deeds of hazards are read. */
final class HazardBodies {

    private static final int MOST_DAYS = 365;

    private HazardBodies() {}

    static DeedBodies<Hazard> of(List<? extends Deed<Hazard, ?, ?>> deeds) {
        return new DeedBodies<Hazard>(deeds)
                .with(VerifyHazard.class, HazardBodies::verify)
                .with(FixOnSpot.class, HazardBodies::onSpot)
                .with(AssignHazard.class, HazardBodies::assign)
                .with(SignHazard.class, DeedBodies::note)
                .with(PlanRectification.class, HazardBodies::plan)
                .with(ApprovePlan.class, DeedBodies::ruling)
                .with(SubmitRectification.class, HazardBodies::submit)
                .with(ReviewRectification.class, HazardBodies::review)
                .with(ExtendHazard.class, HazardBodies::extend)
                .with(SettleHazardExtension.class, DeedBodies::ruling)
                .with(PauseHazard.class, DeedBodies::reason)
                .with(ResumeHazard.class, DeedBodies::note)
                .with(TransferHazard.class, HazardBodies::transfer)
                .with(ReferHazard.class, DeedBodies::reason)
                .with(ConcludeHazard.class, HazardBodies::conclude)
                .with(ListHazard.class, DeedBodies::reason)
                .with(DelistHazard.class, DeedBodies::reason)
                .with(ReopenHazard.class, DeedBodies::reason)
                .with(AcknowledgeHazard.class, DeedBodies::note)
                .whole();
    }

    static Field<Evidence> evidence(Fields fields, String name) {
        return fields.one(name, "malformed", Cases.EVIDENCE_DETAIL, Cases::evidence);
    }

    private static Supplier<VerifyHazard.Finding> verify(Fields fields) {
        Field<VerifyHazard.Is> verdict = fields.choice("verdict", VerifyHazard.Is.values());
        Field<Grade> grade = fields.optionalChoice("grade", Grade.values());
        Field<CaseId> master =
                fields.optionalOne("master", "malformed", "隐患编号格式不对。", text -> CaseId.read(text, CaseKind.HAZARD));
        Field<String> reason = fields.optionalText("reason", Limits.TEXT);
        if (verdict.value() == VerifyHazard.Is.UNFOUNDED) {
            fields.require("reason", reason);
        } else if (verdict.value() == VerifyHazard.Is.DUPLICATE) {
            fields.require("master", master);
        }
        return () -> new VerifyHazard.Finding(verdict.get(), grade.value(), master.value(), reason.value());
    }

    private static Supplier<RegisterHazard.OnSpot> onSpot(Fields fields) {
        Field<Evidence> before = evidence(fields, "before");
        Field<Evidence> after = evidence(fields, "after");
        return () -> new RegisterHazard.OnSpot(before.get(), after.get());
    }

    private static Supplier<AssignHazard.To> assign(Fields fields) {
        Field<String> owner = DeedBodies.post(fields, "owner");
        Field<Integer> days = fields.optionalNumber("days", 1, MOST_DAYS);
        Field<String> note = fields.optionalText("note", Limits.TEXT);
        return () -> new AssignHazard.To(owner.get(), days.value(), note.value());
    }

    private static Supplier<PlanRectification.Draft> plan(Fields fields) {
        Field<String> responsible = fields.optionalText("responsible", Limits.TEXT);
        Field<String> measures = fields.optionalText("measures", Limits.TEXT);
        Field<String> funds = fields.optionalText("funds", Limits.TEXT);
        Field<String> schedule = fields.optionalText("schedule", Limits.TEXT);
        Field<String> contingency = fields.optionalText("contingency", Limits.TEXT);
        if (Stream.of(responsible, measures, funds, schedule, contingency).allMatch(part -> part.value() == null)) {
            fields.require("responsible", responsible);
        }
        return () -> new PlanRectification.Draft(
                responsible.value(), measures.value(), funds.value(), schedule.value(), contingency.value());
    }

    private static Supplier<SubmitRectification.Shown> submit(Fields fields) {
        Field<Evidence> after = evidence(fields, "after");
        Field<String> note = fields.optionalText("note", Limits.TEXT);
        return () -> new SubmitRectification.Shown(after.get(), note.value());
    }

    private static Supplier<ReviewRectification.Seen> review(Fields fields) {
        Field<Boolean> pass = fields.requiredFlag("pass");
        Field<Evidence> evidence = fields.optionalOne("evidence", "malformed", Cases.EVIDENCE_DETAIL, Cases::evidence);
        Field<String> reason = fields.optionalText("reason", Limits.TEXT);
        if (Boolean.TRUE.equals(pass.value())) {
            fields.require("evidence", evidence);
        } else if (Boolean.FALSE.equals(pass.value())) {
            fields.require("reason", reason);
        }
        return () -> new ReviewRectification.Seen(pass.get(), evidence.value(), reason.value());
    }

    private static Supplier<ExtendHazard.Asked> extend(Fields fields) {
        Field<Integer> days = fields.number("days", 1, MOST_DAYS);
        Field<String> reason = fields.text("reason", Limits.TEXT);
        return () -> new ExtendHazard.Asked(days.get(), reason.get());
    }

    private static Supplier<TransferHazard.To> transfer(Fields fields) {
        Field<String> owner = DeedBodies.post(fields, "owner");
        Field<String> reason = fields.text("reason", Limits.TEXT);
        return () -> new TransferHazard.To(owner.get(), reason.get());
    }

    private static Supplier<ConcludeHazard.Conclusion> conclude(Fields fields) {
        Field<String> owner = DeedBodies.post(fields, "owner");
        Field<Integer> days = fields.number("days", 1, MOST_DAYS);
        Field<String> conclusion = fields.text("conclusion", Limits.TEXT);
        return () -> new ConcludeHazard.Conclusion(owner.get(), days.get(), conclusion.get());
    }
}
