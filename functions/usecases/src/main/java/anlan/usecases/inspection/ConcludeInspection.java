package anlan.usecases.inspection;

import anlan.domain.category.Source;
import anlan.domain.inspection.Inspection;
import anlan.domain.inspection.Underway;
import anlan.domain.lifecycle.EventDraft;
import anlan.usecases.Deadlines;
import anlan.usecases.Decision;
import anlan.usecases.Deed;
import anlan.usecases.DeedContext;
import anlan.usecases.Field;
import anlan.usecases.Form;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An inspection is over (检查结束): where something is still open, and always after a leader's visit, a
 * day for the look-back is set.
 */
final class ConcludeInspection extends Deed<Inspection, Underway, ConcludeInspection.Result> {

    /** The last day for the look-back; null for the one that was planned. */
    record Result(@Nullable LocalDate followUpBy, @Nullable String words) {}

    private final Deadlines deadlines;
    private final Findings findings;

    ConcludeInspection(Deadlines deadlines, Findings findings) {
        super("conclude", Underway.class);
        this.deadlines = deadlines;
        this.findings = findings;
    }

    @Override
    public Supplier<Result> read(Form form) {
        Field<LocalDate> followUpBy = form.optionalDate("followUpBy");
        Field<String> note = form.optionalText("note", Form.TEXT);
        return () -> new Result(followUpBy.value(), note.value());
    }

    @Override
    protected Decision<Inspection> decide(Underway state, Result asked, DeedContext context) {
        EventDraft draft = context.draft().saying(asked.words());
        LocalDate planned = state.visit().followUpBy();
        LocalDate day = asked.followUpBy() == null ? planned : asked.followUpBy();
        if (day != null) {
            return Decision.of(
                    state.concluded(draft, FollowUp.deadline(deadlines, state.progress(), day, context.now())));
        }
        boolean open = findings.of(state).stream().anyMatch(hazard -> !hazard.ended());
        if (state.needsFollowUp(open)) {
            throw FollowUp.required(state.visit().source() == Source.LEADER ? "领导督查必须确定回头看日期。" : "还有隐患未整改,必须确定回头看日期。");
        }
        return Decision.of(state.closed(draft));
    }
}
