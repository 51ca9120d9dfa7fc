package anlan.domain.hazard;

import anlan.domain.event.EventKind;
import anlan.domain.event.Fact;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.Owner;
import anlan.domain.lifecycle.Progress;
import anlan.domain.lifecycle.Rules;
import anlan.domain.lifecycle.Transition;

/** It may be handed on to another owner, whose clock is the same. */
public sealed interface Transferable permits AwaitingSignature, PlanPending, Working {

    HazardDossier dossier();

    /**
     * Handed on (移交); when that happens again the owner is in dispute, and the units sit down
     * together.
     */
    default Transition<Hazard> transferred(EventDraft draft, Owner to, Rules rules) {
        Progress progress = dossier().progress();
        Progress next = progress.withCounts(progress.counts().andTransferred()).withStepDueAt(null);
        if (next.counts().transferred() >= rules.transfersRefer()) {
            EventDraft disputed = draft.with(Fact.CAUSE, "owner-disputed").with(Fact.PROPOSED, to.post());
            return dossier().transition(EventKind.REFERRED, disputed, next, Referred::new);
        }
        return dossier()
                .transition(EventKind.TRANSFERRED, draft, next.withOwner(to), AwaitingSignature.Transferred::new);
    }
}
