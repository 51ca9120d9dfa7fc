package anlan.domain.hazard;

import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.Transition;


/** An owner may sign for it (签收). */
public sealed interface Signable permits Handed, Working.Returned, Working.Reopened {

    Transition<Hazard> signed(EventDraft draft);
}
