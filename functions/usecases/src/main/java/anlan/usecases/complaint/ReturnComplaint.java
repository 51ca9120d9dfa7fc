package anlan.usecases.complaint;

import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Dispatched;
import anlan.domain.lifecycle.Rules;
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

/**
 * A unit says that a complaint is another's (申请退回), and whose; after two returns the owner is
 * fixed.
 */
final class ReturnComplaint extends Deed<Complaint, Dispatched, ReturnComplaint.Proposal> {

    /** Why it is another's, and which post it should go to. */
    record Proposal(PostId owner, String reason) {}

    private final Rules rules;
    private final Deadlines deadlines;

    ReturnComplaint(Rules rules, Deadlines deadlines) {
        super("return", Dispatched.class);
        this.rules = rules;
        this.deadlines = deadlines;
    }

    @Override
    public Supplier<Proposal> read(Form form) {
        Field<PostId> owner = form.post("owner");
        Field<String> reason = form.text("reason", Form.TEXT);
        return () -> new Proposal(owner.get(), reason.get());
    }

    @Override
    protected @Nullable Refusal whyNot(Dispatched state, Actor by, Instant now) {
        return state.whyNotReturn(rules);
    }

    @Override
    protected Set<PostId> posts(Proposal asked) {
        return Set.of(asked.owner());
    }

    @Override
    protected Decision<Complaint> decide(Dispatched state, Proposal asked, DeedContext context) {
        context.owner(
                asked.owner(),
                state.report().particulars().area(),
                state.dossier().accused());
        return Decision.of(state.returned(
                context.draft().saying(asked.reason()), asked.owner(), deadlines.settleBy(context.now())));
    }
}
