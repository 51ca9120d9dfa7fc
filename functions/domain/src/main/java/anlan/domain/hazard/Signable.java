package anlan.domain.hazard;

import anlan.domain.lifecycle.Act;
import anlan.domain.lifecycle.Turn;

/** An owner may sign for it (签收). */
public sealed interface Signable permits Handed, Working.Returned, Working.Reopened {

    Turn<Hazard> signed(Act act);
}
