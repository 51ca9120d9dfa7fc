package anlan.usecases;

import anlan.domain.deadline.Deadline;
import anlan.domain.deadline.Term;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.InConsultation;
import anlan.domain.lifecycle.Owner;
import anlan.domain.people.PostId;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** The units have sat down together, and conclude who has the case until when (会商结论). */
final class Conclude<C extends Case, S extends InConsultation<C>> extends Deed<C, S, Conclude.Conclusion> {

    /** The post that has it, in how many days, and the text of the conclusion. */
    record Conclusion(PostId owner, int days, String words) {}

    private final int mostDays;
    private final IntFunction<Term> days;
    private final SharedDeeds.TermOfStep<S> sign;
    private final Deadlines deadlines;

    Conclude(Class<S> from, int mostDays, IntFunction<Term> days, SharedDeeds.TermOfStep<S> sign, Deadlines deadlines) {
        super("conclude", from);
        this.mostDays = mostDays;
        this.days = days;
        this.sign = sign;
        this.deadlines = deadlines;
    }

    @Override
    public Supplier<Conclusion> read(Form form) {
        Field<PostId> owner = form.post("owner");
        Field<Integer> count = form.number("days", 1, mostDays);
        Field<String> conclusion = form.text("conclusion", Form.TEXT);
        return () -> new Conclusion(owner.get(), count.get(), conclusion.get());
    }

    @Override
    protected Set<PostId> posts(Conclusion asked) {
        return Set.of(asked.owner());
    }

    @Override
    protected Decision<C> decide(S state, Conclusion asked, DeedContext context) {
        Owner owner = context.owner(
                asked.owner(),
                state.dossier().particulars().area(),
                state.dossier().accused());
        Deadline due = deadlines.anew(state.progress(), days.apply(asked.days()), context.now());
        return Decision.of(state.concluded(
                context.draft().saying(asked.words()), owner, due, deadlines.step(sign.of(state), context.now())));
    }
}
