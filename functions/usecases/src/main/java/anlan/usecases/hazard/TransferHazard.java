package anlan.usecases.hazard;

import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.Transferable;
import anlan.domain.lifecycle.Owner;
import anlan.domain.lifecycle.Rules;
import anlan.domain.refusal.Invalid;
import anlan.usecases.Decision;
import anlan.usecases.Deed;
import anlan.usecases.DeedContext;
import java.util.Set;

/** A hazard is handed on to another owner (移交), on the same clock; when that happens again its owner is in dispute. */
public final class TransferHazard extends Deed<Hazard, Transferable, TransferHazard.To> {

    /** The post that answers for it from now on, and why. */
    public record To(String owner, String reason) {}

    private final Rules rules;

    public TransferHazard(Rules rules) {
        super("transfer", Transferable.class);
        this.rules = rules;
    }

    @Override
    protected Set<String> posts(TransferHazard.To asked) {
        return Set.of(asked.owner());
    }

    @Override
    protected Decision<Hazard> decide(Transferable state, TransferHazard.To asked, DeedContext context) {
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
