package anlan.domain.hazard;

import anlan.domain.event.EventKind;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.Mark;
import anlan.domain.lifecycle.Transition;
import anlan.domain.people.Actor;
import anlan.domain.people.UnitId;
import anlan.domain.refusal.Conflict;
import anlan.domain.refusal.Forbidden;
import anlan.domain.refusal.Refusal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A grave hazard whose plan (五落实) does not stand yet; the clock runs all the same. */
public record PlanPending(HazardDossier dossier) implements Open, Transferable {

    @Override
    public PlanPending with(HazardDossier next) {
        return new PlanPending(next);
    }

    @Override
    public UnitId actingUnit() {
        return complete() ? dossier.centre() : progress().requireOwner().unit();
    }

    private boolean complete() {
        Plan plan = dossier.plan();
        return plan != null && plan.missing().isEmpty();
    }

    /** Something of the plan is written; what was written before stands. */
    public Transition<Hazard> planned(EventDraft draft, Plan plan) {
        return dossier.transition(
                EventKind.PLANNED, draft, progress(), next -> new PlanPending(next.planned(plan.over(dossier.plan()))));
    }

    /**
     * Why the plan can't be approved, or null: all five must be there, and whoever wrote it does
     * not approve it.
     */
    public @Nullable Refusal whyNotApprove(Actor by) {
        Plan plan = dossier.plan();
        if (plan == null || !plan.missing().isEmpty()) {
            return new Conflict("plan_incomplete", "责任、措施、资金、时限、预案五项尚未齐全。");
        }
        return plan.writtenBy(by) ? Forbidden.ownWork() : null;
    }

    public Transition<Hazard> approved(EventDraft draft) {
        Plan plan = dossier.plan();
        if (plan == null || !plan.missing().isEmpty()) {
            throw new IllegalStateException("only a whole plan is approved");
        }
        return dossier.transition(
                EventKind.PLAN_APPROVED,
                draft,
                progress().marked(Mark.What.PLANNED, draft.at(), Set.of()),
                next -> new Working.Rectifying(next.planned(plan.approvedNow())));
    }

    public Transition<Hazard> refused(EventDraft draft) {
        return dossier.transition(EventKind.PLAN_REFUSED, draft, progress(), PlanPending::new);
    }
}
