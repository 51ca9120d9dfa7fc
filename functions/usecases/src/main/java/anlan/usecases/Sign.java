package anlan.usecases;

import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.HandedOver;
import java.util.function.Supplier;

/** The owner signs for a case that was handed to them, or takes a returned one up again (签收). */
final class Sign<C extends Case, S extends HandedOver<C>> extends Deed<C, S, Remark> {

    private final SharedDeeds.TermOfStep<S> next;
    private final Deadlines deadlines;

    Sign(Class<S> from, SharedDeeds.TermOfStep<S> next, Deadlines deadlines) {
        super("sign", from);
        this.next = next;
        this.deadlines = deadlines;
    }

    @Override
    public Supplier<Remark> read(Form form) {
        return Remark.note(form);
    }

    @Override
    protected Decision<C> decide(S state, Remark asked, DeedContext context) {
        return Decision.of(
                state.signed(context.draft().saying(asked.text()), deadlines.step(next.of(state), context.now())));
    }
}
