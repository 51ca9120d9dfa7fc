package anlan.domain.lifecycle;

import anlan.domain.casefile.CaseId;

/** Something about another case that becomes true together with a change, or not at all. */
public sealed interface Along {

    /** Another case comes in, such as the hazard that a complaint becomes. */
    record Opens(NewCase<?> opened) implements Along {}

    /** Another case must still be one that can be followed. */
    record Follows(CaseId master) implements Along {}

    /** Another case moves on. */
    record Moves(Transition<?> moved) implements Along {}
}
