package anlan.usecases.hazard;

import anlan.domain.casefile.Evidence;
import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.Working;
import anlan.usecases.Deadlines;
import anlan.usecases.Decision;
import anlan.usecases.Deed;
import anlan.usecases.DeedContext;
import anlan.usecases.Field;
import anlan.usecases.Form;
import anlan.usecases.PhotoEvidence;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The owner says that a hazard is rectified, and shows it (提交销号). */
final class SubmitRectification extends Deed<Hazard, Working, SubmitRectification.Shown> {

    /** Evidence of how it is now. */
    record Shown(Evidence after, @Nullable String words) {}

    private final Deadlines deadlines;

    SubmitRectification(Deadlines deadlines) {
        super("submit", Working.class);
        this.deadlines = deadlines;
    }

    @Override
    public Supplier<Shown> read(Form form) {
        Field<Evidence> after = form.evidence("after");
        Field<String> note = form.optionalText("note", Form.TEXT);
        return () -> new Shown(after.get(), note.value());
    }

    @Override
    protected List<PhotoEvidence.Named> shows(Shown asked) {
        return List.of(new PhotoEvidence.Named("/after", asked.after()));
    }

    @Override
    protected Decision<Hazard> decide(Working state, Shown asked, DeedContext context) {
        return Decision.of(state.submitted(
                context.draft().saying(asked.words()),
                asked.after(),
                deadlines
                        .clock()
                        .first(deadlines.terms(state).review(), context.now())
                        .dueAt()));
    }
}
