package anlan.domain.timer;

import java.util.Locale;

/** The next step of a case that the rules give a time of its own (办理环节). */
public enum Step {
    /** The office hands it to a unit (派单). */
    DISPATCH,
    /** The unit signs for it (签收). */
    SIGN,
    /** The unit speaks to the reporter for the first time (首次联系). */
    CONTACT,
    /** Somebody looks whether it is rectified (验收). */
    REVIEW,
    /** The office says yes or no to what a unit asks for (审批). */
    SETTLE;

    /** As it stands in the names of rungs. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is the owner's to take; else it is that of whoever acts for the city. */
    public boolean ofOwner() {
        return switch (this) {
            case SIGN, CONTACT -> true;
            case DISPATCH, REVIEW, SETTLE -> false;
        };
    }
}
