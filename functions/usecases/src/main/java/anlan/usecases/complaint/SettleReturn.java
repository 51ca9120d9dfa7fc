package anlan.usecases.complaint;

import anlan.domain.complaint.Asking;
import anlan.domain.complaint.Complaint;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.Owner;
import anlan.domain.lifecycle.Transition;
import anlan.domain.people.Actor;
import anlan.domain.people.PostId;
import anlan.domain.refusal.Refusal;
import anlan.usecases.Deadlines;
import anlan.usecases.Decision;
import anlan.usecases.Deed;
import anlan.usecases.DeedContext;
import anlan.usecases.Field;
import anlan.usecases.Form;
import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The centre says to whom a returned complaint goes, or that it stays (退回审批). */
final class SettleReturn extends Deed<Complaint, Asking.ReturnRequested, SettleReturn.Settlement> {

    /** Who has it from now on. */
    sealed interface Settlement {}

    /** The post that gets it. */
    record Moves(PostId owner, @Nullable String words) implements Settlement {}

    /** The unit that has it keeps it, for a reason. */
    record Stays(String reason) implements Settlement {}

    private final Deadlines deadlines;

    SettleReturn(Deadlines deadlines) {
        super("settle-return", Asking.ReturnRequested.class);
        this.deadlines = deadlines;
    }

    @Override
    public Supplier<Settlement> read(Form form) {
        Field<Boolean> approve = form.requiredFlag("approve");
        Field<PostId> owner = form.optionalPost("owner");
        Field<String> reason = form.optionalText("reason", Form.TEXT);
        if (Boolean.TRUE.equals(approve.value())) {
            form.require("owner", owner);
        } else if (Boolean.FALSE.equals(approve.value())) {
            form.require("reason", reason);
        }
        return () -> approve.get() ? new Moves(owner.get(), reason.value()) : new Stays(reason.get());
    }

    @Override
    protected @Nullable Refusal whyNot(Asking.ReturnRequested state, Actor by, Instant now) {
        return state.whyNotSettle(by);
    }

    @Override
    protected Set<PostId> posts(Settlement asked) {
        return asked instanceof Moves moves ? Set.of(moves.owner()) : Set.of();
    }

    @Override
    protected Decision<Complaint> decide(Asking.ReturnRequested state, Settlement asked, DeedContext context) {
        return Decision.of(
                switch (asked) {
                    case Moves(var to, var words) ->
                        redispatched(state, to, context.draft().saying(words), context);
                    case Stays(var reason) ->
                        state.refused(
                                context.draft().saying(reason),
                                deadlines.step(deadlines.terms(state).contact(), context.now()));
                });
    }

    private Transition<Complaint> redispatched(
            Asking.ReturnRequested state, PostId to, EventDraft draft, DeedContext context) {
        Owner owner = context.owner(
                to, state.report().particulars().area(), state.dossier().accused());
        return state.redispatched(
                draft, owner, deadlines.step(deadlines.terms(state).sign(), context.now()));
    }
}
