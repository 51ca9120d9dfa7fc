package anlan.usecases.hazard;

import anlan.domain.deadline.Term;
import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.Undecided;
import anlan.domain.lifecycle.Owner;
import anlan.domain.people.PostId;
import anlan.usecases.Deadlines;
import anlan.usecases.Decision;
import anlan.usecases.Deed;
import anlan.usecases.DeedContext;
import anlan.usecases.Field;
import anlan.usecases.Form;
import anlan.usecases.Spans;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A verified hazard is handed to the post that must rectify it (交办), within the term of its grade.
 */
final class AssignHazard extends Deed<Hazard, Undecided.Verified, AssignHazard.To> {

    /** The post that answers for it, in how many days if other than usual. */
    record To(
            PostId owner, @Nullable Integer days, @Nullable String words) {}

    private final Deadlines deadlines;

    AssignHazard(Deadlines deadlines) {
        super("assign", Undecided.Verified.class);
        this.deadlines = deadlines;
    }

    @Override
    public Supplier<To> read(Form form) {
        Field<PostId> owner = form.post("owner");
        Field<Integer> days = form.optionalNumber("days", 1, HazardDeeds.MOST_DAYS);
        Field<String> note = form.optionalText("note", Form.TEXT);
        return () -> new To(owner.get(), days.value(), note.value());
    }

    @Override
    protected Set<PostId> posts(To asked) {
        return Set.of(asked.owner());
    }

    @Override
    protected Decision<Hazard> decide(Undecided.Verified state, To asked, DeedContext context) {
        Owner owner = context.owner(
                asked.owner(),
                state.finding().particulars().area(),
                state.dossier().accused());
        Term term = Spans.term(asked.days(), deadlines.terms(state));
        return Decision.of(state.assigned(
                context.draft().saying(asked.words()), owner, deadlines.anew(state.progress(), term, context.now())));
    }
}
