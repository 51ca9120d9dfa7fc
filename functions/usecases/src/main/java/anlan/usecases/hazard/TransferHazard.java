package anlan.usecases.hazard;

import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.Transferable;
import anlan.domain.lifecycle.Owner;
import anlan.domain.lifecycle.Rules;
import anlan.domain.people.PostId;
import anlan.domain.refusal.Invalid;
import anlan.usecases.Decision;
import anlan.usecases.Deed;
import anlan.usecases.DeedContext;
import anlan.usecases.Field;
import anlan.usecases.Form;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A hazard is handed on to another owner (移交), on the same clock; when that happens again its owner
 * is in dispute.
 */
final class TransferHazard extends Deed<Hazard, Transferable, TransferHazard.To> {

    /** The post that answers for it from now on, and why. */
    record To(PostId owner, String reason) {}

    private final Rules rules;

    TransferHazard(Rules rules) {
        super("transfer", Transferable.class);
        this.rules = rules;
    }

    @Override
    public Supplier<To> read(Form form) {
        Field<PostId> owner = form.post("owner");
        Field<String> reason = form.text("reason", Form.TEXT);
        return () -> new To(owner.get(), reason.get());
    }

    @Override
    protected Set<PostId> posts(To asked) {
        return Set.of(asked.owner());
    }

    @Override
    protected Decision<Hazard> decide(Transferable state, To asked, DeedContext context) {
        Owner owner = context.owner(
                asked.owner(),
                state.dossier().finding().particulars().area(),
                state.dossier().accused());
        if (owner.equals(state.dossier().progress().requireOwner())) {
            throw new Invalid("/owner", "same_owner", "该岗位已是责任岗位。");
        }
        return Decision.of(state.transferred(context.draft().saying(asked.reason()), owner, rules));
    }
}
