package anlan.http;

import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.Evidence;
import anlan.domain.category.CaseKind;
import anlan.domain.category.Categories;
import anlan.domain.category.Category;
import anlan.domain.category.Grade;
import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Verdict;
import anlan.usecases.Deed;
import anlan.usecases.complaint.AcceptComplaint;
import anlan.usecases.complaint.CallReporterBack;
import anlan.usecases.complaint.CloseComplaint;
import anlan.usecases.complaint.ConcludeComplaint;
import anlan.usecases.complaint.ContactReporter;
import anlan.usecases.complaint.DispatchComplaint;
import anlan.usecases.complaint.ExtendComplaint;
import anlan.usecases.complaint.JoinComplaint;
import anlan.usecases.complaint.MergeComplaint;
import anlan.usecases.complaint.PauseComplaint;
import anlan.usecases.complaint.RateReply;
import anlan.usecases.complaint.RejectComplaint;
import anlan.usecases.complaint.ReopenComplaint;
import anlan.usecases.complaint.ReplyToReporter;
import anlan.usecases.complaint.ResumeComplaint;
import anlan.usecases.complaint.ReturnComplaint;
import anlan.usecases.complaint.ReworkReply;
import anlan.usecases.complaint.SettleComplaintExtension;
import anlan.usecases.complaint.SettleReturn;
import anlan.usecases.complaint.SignComplaint;
import anlan.usecases.complaint.TurnIntoDispute;
import anlan.usecases.complaint.TurnIntoHazard;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** How the bodies of the deeds of complaints are read. */
final class ComplaintBodies {

    private static final int MOST_DAYS = 90;
    private static final int PUBLIC_REPLY = 500;
    private static final Pattern REF = Pattern.compile("[0-9A-HJKMNP-TV-Z]{26}");

    private ComplaintBodies() {}

    static DeedBodies<Complaint> of(List<? extends Deed<Complaint, ?, ?>> deeds, Categories categories) {
        return new DeedBodies<Complaint>(deeds)
                .with(AcceptComplaint.class, ComplaintBodies::accept)
                .with(RejectComplaint.class, DeedBodies::reason)
                .with(MergeComplaint.class, ComplaintBodies::merge)
                .with(JoinComplaint.class, ComplaintBodies::join)
                .with(DispatchComplaint.class, ComplaintBodies::dispatch)
                .with(SignComplaint.class, DeedBodies::note)
                .with(ReturnComplaint.class, ComplaintBodies::giveBack)
                .with(SettleReturn.class, ComplaintBodies::settleReturn)
                .with(ContactReporter.class, DeedBodies::note)
                .with(ReplyToReporter.class, ComplaintBodies::reply)
                .with(ExtendComplaint.class, ComplaintBodies::extend)
                .with(SettleComplaintExtension.class, DeedBodies::ruling)
                .with(PauseComplaint.class, DeedBodies::reason)
                .with(ResumeComplaint.class, DeedBodies::note)
                .with(TurnIntoHazard.class, fields -> toHazard(fields, categories))
                .with(TurnIntoDispute.class, DeedBodies::note)
                .with(CallReporterBack.class, ComplaintBodies::visit)
                .with(RateReply.class, ComplaintBodies::rate)
                .with(ReworkReply.class, DeedBodies::reason)
                .with(CloseComplaint.class, ComplaintBodies::close)
                .with(ReopenComplaint.class, DeedBodies::reason)
                .with(ConcludeComplaint.class, ComplaintBodies::conclude)
                .whole();
    }

    /** What is released to followers is one paragraph. */
    private static Supplier<CloseComplaint.Closing> close(Fields fields) {
        Field<String> reason = fields.optionalText("reason", Limits.TEXT);
        Field<String> publicReply = fields.optionalText("publicReply", PUBLIC_REPLY);
        return () -> new CloseComplaint.Closing(
                reason.value(),
                publicReply.value() == null ? null : publicReply.value().strip().replaceAll("\\s+", " "));
    }

    private static Supplier<AcceptComplaint.Accusation> accept(Fields fields) {
        Field<String> unit = DeedBodies.optionalPost(fields, "accusedUnit");
        Field<String> note = fields.optionalText("note", Limits.TEXT);
        return () -> new AcceptComplaint.Accusation(unit.value(), note.value());
    }

    private static Field<CaseId> master(Fields fields) {
        return fields.one("master", "malformed", "诉求编号格式不对。", text -> CaseId.read(text, CaseKind.COMPLAINT));
    }

    private static Supplier<MergeComplaint.Into> merge(Fields fields) {
        Field<CaseId> master = master(fields);
        Field<String> note = fields.optionalText("note", Limits.TEXT);
        return () -> new MergeComplaint.Into(master.get(), note.value());
    }

    private static Supplier<JoinComplaint.Following> join(Fields fields) {
        Field<String> ref = fields.one(
                "ref",
                "malformed",
                "应为提交时提示的相似诉求引用号。",
                text -> REF.matcher(text).matches() ? text : null);
        return () -> new JoinComplaint.Following(ref.get());
    }

    private static Supplier<DispatchComplaint.To> dispatch(Fields fields) {
        Field<String> owner = DeedBodies.post(fields, "owner");
        Field<String> note = fields.optionalText("note", Limits.TEXT);
        return () -> new DispatchComplaint.To(owner.get(), note.value());
    }

    private static Supplier<ReturnComplaint.Proposal> giveBack(Fields fields) {
        Field<String> owner = DeedBodies.post(fields, "owner");
        Field<String> reason = fields.text("reason", Limits.TEXT);
        return () -> new ReturnComplaint.Proposal(owner.get(), reason.get());
    }

    private static Supplier<SettleReturn.Settlement> settleReturn(Fields fields) {
        Field<Boolean> approve = fields.requiredFlag("approve");
        Field<String> owner = DeedBodies.optionalPost(fields, "owner");
        Field<String> reason = fields.optionalText("reason", Limits.TEXT);
        if (Boolean.TRUE.equals(approve.value())) {
            fields.require("owner", owner);
        } else if (Boolean.FALSE.equals(approve.value())) {
            fields.require("reason", reason);
        }
        return () -> new SettleReturn.Settlement(approve.get(), owner.value(), reason.value());
    }

    private static Supplier<ReplyToReporter.Answer> reply(Fields fields) {
        Field<String> text = fields.text("text", Limits.DESCRIPTION);
        List<Evidence> photos = fields.list("photos", "malformed", Cases.EVIDENCE_DETAIL, Cases::evidence);
        return () -> new ReplyToReporter.Answer(text.get(), photos);
    }

    private static Supplier<ExtendComplaint.Asked> extend(Fields fields) {
        Field<Integer> days = fields.number("days", 1, MOST_DAYS);
        Field<String> reason = fields.text("reason", Limits.TEXT);
        return () -> new ExtendComplaint.Asked(days.get(), reason.get());
    }

    private static Supplier<TurnIntoHazard.As> toHazard(Fields fields, Categories categories) {
        Field<Category> category =
                fields.one("category", "unknown_category", "没有这个隐患类别。", code -> categories.find(code, CaseKind.HAZARD));
        Field<Grade> grade = fields.optionalChoice("grade", Grade.values());
        Field<String> description = fields.text("description", Limits.DESCRIPTION);
        return () -> new TurnIntoHazard.As(category.get().code(), grade.or(Grade.GENERAL), description.get());
    }

    private static Supplier<CallReporterBack.Call> visit(Fields fields) {
        Field<Boolean> reached = fields.requiredFlag("reached");
        Field<Verdict.Solved> solved = fields.optionalChoice("solved", Verdict.Solved.values());
        Field<Verdict.Satisfied> satisfied = fields.optionalChoice("satisfied", Verdict.Satisfied.values());
        Field<String> note = fields.optionalText("note", Limits.TEXT);
        if (Boolean.TRUE.equals(reached.value())) {
            fields.require("solved", solved);
            fields.require("satisfied", satisfied);
        } else if (solved.value() != null || satisfied.value() != null) {
            fields.reject("reached", "contradiction", "未联系上时不能填写评价。");
        }
        return () -> new CallReporterBack.Call(
                reached.get() ? new Verdict(solved.get(), satisfied.get()) : null, note.value());
    }

    private static Supplier<RateReply.Rating> rate(Fields fields) {
        Field<Verdict.Solved> solved = fields.choice("solved", Verdict.Solved.values());
        Field<Verdict.Satisfied> satisfied = fields.choice("satisfied", Verdict.Satisfied.values());
        Field<String> note = fields.optionalText("note", Limits.TEXT);
        return () -> new RateReply.Rating(new Verdict(solved.get(), satisfied.get()), note.value());
    }

    private static Supplier<ConcludeComplaint.Conclusion> conclude(Fields fields) {
        Field<String> owner = DeedBodies.post(fields, "owner");
        Field<Integer> days = fields.number("days", 1, MOST_DAYS);
        Field<String> conclusion = fields.text("conclusion", Limits.TEXT);
        return () -> new ConcludeComplaint.Conclusion(owner.get(), days.get(), conclusion.get());
    }
}
