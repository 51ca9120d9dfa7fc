package anlan.domain.hazard;

import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.Transition;

/** An owner may sign for it (签收). */
public sealed interface Signable permits AwaitingSignature, Working.Returned, Working.Reopened {

    Transition<Hazard> signed(EventDraft draft);
}
