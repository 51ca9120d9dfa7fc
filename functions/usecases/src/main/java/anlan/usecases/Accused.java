package anlan.usecases;

import anlan.domain.refusal.Invalid;

/** The unit that a case is about (被诉求单位). */
public final class Accused {

    private Accused() {}

    /** The refusal for a unit that the roster does not have. */
    public static Invalid unknown() {
        return new Invalid("/accusedUnit", "unknown_unit", "花名册上没有这个单位。");
    }
}
