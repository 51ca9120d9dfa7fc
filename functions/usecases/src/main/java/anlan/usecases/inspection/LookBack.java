package anlan.usecases.inspection;

import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.Evidence;
import anlan.domain.category.CaseKind;
import anlan.domain.event.Fact;
import anlan.domain.inspection.AwaitingLookBack;
import anlan.domain.inspection.Inspection;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.refusal.FieldError;
import anlan.domain.refusal.Invalid;
import anlan.usecases.Deadlines;
import anlan.usecases.Decision;
import anlan.usecases.Deed;
import anlan.usecases.DeedContext;
import anlan.usecases.Field;
import anlan.usecases.Form;
import anlan.usecases.PhotoEvidence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What an inspection had found was looked at again (回头看). What was seen open still is looked at once
 * more.
 */
final class LookBack extends Deed<Inspection, AwaitingLookBack, LookBack.Seen> {

    /**
     * What was seen.
     *
     * @param rectified findings that are as they should be
     * @param open findings that are not
     * @param followUpBy last day for another look-back, null for none
     */
    record Seen(
            List<CaseId> rectified,
            List<CaseId> open,
            List<Evidence> photos,
            @Nullable LocalDate followUpBy,
            @Nullable String words) {}

    private static final String MALFORMED = "隐患编号格式不对。";

    private final Deadlines deadlines;

    LookBack(Deadlines deadlines) {
        super("look-back", AwaitingLookBack.class);
        this.deadlines = deadlines;
    }

    @Override
    public Supplier<Seen> read(Form form) {
        List<CaseId> rectified = hazards(form, "rectified");
        List<CaseId> open = hazards(form, "open");
        List<Evidence> photos = form.photos();
        Field<LocalDate> followUpBy = form.optionalDate("followUpBy");
        if (!open.isEmpty()) {
            form.require("followUpBy", followUpBy);
        }
        Field<String> note = form.optionalText("note", Form.TEXT);
        return () -> new Seen(rectified, open, photos, followUpBy.value(), note.value());
    }

    private static List<CaseId> hazards(Form form, String name) {
        return form.list(name, "malformed", MALFORMED, text -> CaseId.read(text, CaseKind.HAZARD));
    }

    @Override
    protected List<PhotoEvidence.Named> shows(Seen asked) {
        return PhotoEvidence.Named.all(asked.photos());
    }

    @Override
    protected Decision<Inspection> decide(AwaitingLookBack state, Seen asked, DeedContext context) {
        List<FieldError> errors = new ArrayList<>();
        List<CaseId> findings = state.dossier().findings();
        for (int at = 0; at < asked.rectified().size(); at++) {
            if (!findings.contains(asked.rectified().get(at))) {
                errors.add(notFound("/rectified/" + at));
            }
        }
        for (int at = 0; at < asked.open().size(); at++) {
            CaseId id = asked.open().get(at);
            if (!findings.contains(id)) {
                errors.add(notFound("/open/" + at));
            } else if (asked.rectified().contains(id)) {
                errors.add(new FieldError("/open/" + at, "contradiction", "同一隐患不能既已整改又未整改。"));
            }
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        EventDraft draft = context.draft()
                .saying(asked.words())
                .with(Fact.SEEN_RECTIFIED, asked.rectified().size())
                .with(Fact.SEEN_OPEN, asked.open().size());
        LocalDate again = asked.followUpBy();
        return Decision.of(
                again == null
                        ? state.lookedBack(draft)
                        : state.lookedBackAgain(
                                draft, FollowUp.deadline(deadlines, state.progress(), again, context.now())));
    }

    private static FieldError notFound(String pointer) {
        return new FieldError(pointer, "not_a_finding", "这件隐患不是本次检查发现的。");
    }
}
