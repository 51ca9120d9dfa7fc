package anlan.usecases.complaint;

import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Undecided;
import anlan.domain.lifecycle.Owner;
import anlan.domain.people.PostId;
import anlan.usecases.Deadlines;
import anlan.usecases.Decision;
import anlan.usecases.Deed;
import anlan.usecases.DeedContext;
import anlan.usecases.Field;
import anlan.usecases.Form;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The centre hands a complaint to the unit that must answer it (交办). */
final class DispatchComplaint extends Deed<Complaint, Undecided.Accepted, DispatchComplaint.To> {

    /** The post that answers for it from now on. */
    record To(PostId owner, @Nullable String words) {}

    private final Deadlines deadlines;

    DispatchComplaint(Deadlines deadlines) {
        super("dispatch", Undecided.Accepted.class);
        this.deadlines = deadlines;
    }

    @Override
    public Supplier<To> read(Form form) {
        Field<PostId> owner = form.post("owner");
        Field<String> note = form.optionalText("note", Form.TEXT);
        return () -> new To(owner.get(), note.value());
    }

    @Override
    protected Set<PostId> posts(To asked) {
        return Set.of(asked.owner());
    }

    @Override
    protected Decision<Complaint> decide(Undecided.Accepted state, To asked, DeedContext context) {
        Owner owner = context.owner(
                asked.owner(),
                state.report().particulars().area(),
                state.dossier().accused());
        return Decision.of(state.dispatched(
                context.draft().saying(asked.words()),
                owner,
                deadlines.step(deadlines.terms(state).sign(), context.now())));
    }
}
