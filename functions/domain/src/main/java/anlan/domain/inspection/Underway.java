package anlan.domain.inspection;

import anlan.domain.casefile.CaseId;
import anlan.domain.category.Source;
import anlan.domain.deadline.Deadline;
import anlan.domain.event.EventKind;
import anlan.domain.event.Fact;
import anlan.domain.lifecycle.Acting;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.Mark;
import anlan.domain.lifecycle.Progress;
import anlan.domain.lifecycle.Transition;
import anlan.domain.refusal.Conflict;
import anlan.domain.refusal.Refusal;
import anlan.domain.site.SiteId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** It takes points and findings (检查中). */
public record Underway(InspectionDossier dossier) implements Inspection, Acting.Owner {

    @Override
    public Underway with(InspectionDossier next) {
        return new Underway(next);
    }

    /** More places were looked at. */
    public Transition<Inspection> pointsAdded(EventDraft draft, Round more) {
        return dossier.and(more)
                .transition(EventKind.POINTS_ADDED, Inspection.entered(draft, more), progress(), Underway::new);
    }

    /**
     * A hazard was found, and registered in the same transaction.
     *
     * @param at site at which it was, null where that is none of the register
     */
    public Transition<Inspection> found(EventDraft draft, CaseId hazard, @Nullable SiteId at) {
        return dossier.and(hazard, at)
                .transition(EventKind.FINDING_ADDED, draft.with(Fact.OTHER, hazard), progress(), Underway::new);
    }

    /** Whether it can't be concluded without a day for the look-back. */
    public boolean needsFollowUp(boolean openFindings) {
        return openFindings || visit().source() == Source.LEADER;
    }

    /** It is over, and nothing has to be seen again (检查结束). */
    public Transition<Inspection> closed(EventDraft draft) {
        return dossier.transition(
                EventKind.CLOSED, over(draft), over(draft.at()).ended(), Over.Closed::new);
    }

    /** It is over, and its findings are looked at again until then (回头看). */
    public Transition<Inspection> concluded(EventDraft draft, Deadline lookBackBy) {
        return dossier.running(
                EventKind.FOLLOW_UP_SET, over(draft), over(draft.at()).withDeadline(lookBackBy), AwaitingLookBack::new);
    }

    /** At how many sites a self-check has found nothing is known once it is over. */
    private EventDraft over(EventDraft draft) {
        int clean = dossier.clean().size();
        return draft.with(Fact.SELF_CLEAN, clean == 0 ? null : clean);
    }

    private Progress over(Instant at) {
        return dossier.clean().isEmpty() ? progress() : progress().marked(Mark.What.SELF_CHECKED, at, Set.of());
    }

    /** Why it can't be cancelled, or null. */
    public @Nullable Refusal whyNotCancel() {
        return dossier.findings().isEmpty() ? null : new Conflict("has_findings", "已登记隐患的检查不能作废。");
    }

    /** It was entered by mistake (作废). */
    public Transition<Inspection> cancelled(EventDraft draft) {
        return dossier.transition(EventKind.CANCELLED, draft, progress().ended(), Over.Cancelled::new);
    }
}
