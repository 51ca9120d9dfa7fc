package anlan.usecases.hazard;

import anlan.domain.deadline.Deadline;
import anlan.domain.deadline.Term;
import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.Referred;
import anlan.domain.lifecycle.Owner;
import anlan.usecases.Deadlines;
import anlan.usecases.Decision;
import anlan.usecases.Deed;
import anlan.usecases.DeedContext;
import anlan.usecases.Field;
import anlan.usecases.Form;
import java.util.Set;
import java.util.function.Supplier;

/** The units have sat down together, and conclude who rectifies a hazard until when (会商结论). */
final class ConcludeHazard extends Deed<Hazard, Referred, ConcludeHazard.Conclusion> {

    /** The post that answers for it, in how many days, and what was concluded. */
    record Conclusion(String owner, int days, String words) {}

    private static final int MOST_DAYS = 365;

    private final Deadlines deadlines;

    ConcludeHazard(Deadlines deadlines) {
        super("conclude", Referred.class);
        this.deadlines = deadlines;
    }

    @Override
    public Supplier<Conclusion> read(Form form) {
        Field<String> owner = form.post("owner");
        Field<Integer> days = form.number("days", 1, MOST_DAYS);
        Field<String> conclusion = form.text("conclusion", Form.TEXT);
        return () -> new Conclusion(owner.get(), days.get(), conclusion.get());
    }

    @Override
    protected Set<String> posts(Conclusion asked) {
        return Set.of(asked.owner());
    }

    @Override
    protected Decision<Hazard> decide(Referred state, Conclusion asked, DeedContext context) {
        Owner owner = context.owner(
                asked.owner(),
                state.finding().particulars().area(),
                state.dossier().accused());
        Deadline due = deadlines.anew(state.progress(), new Term.Days(asked.days()), context.now());
        return Decision.of(state.concluded(context.draft().saying(asked.words()), owner, due));
    }
}
