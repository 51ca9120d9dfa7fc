package anlan.domain.lifecycle;

import anlan.domain.people.UnitId;
import org.jspecify.annotations.Nullable;

/** Who has to act on a case in its state (经办单位); a state that is none of these says so itself. */
public interface Acting {

    /** The office, or whoever acts for it where it is accused itself. */
    interface Office extends Case {
        @Override
        default UnitId actingUnit() {
            return dossier().centre();
        }
    }

    /** The unit that answers for it. */
    interface Owner extends Case {
        @Override
        default UnitId actingUnit() {
            return progress().requireOwner().unit();
        }
    }

    /** Nobody: nothing more is to be done about it. */
    interface Nobody extends Case {
        @Override
        default @Nullable UnitId actingUnit() {
            return null;
        }

        @Override
        default boolean ended() {
            return true;
        }
    }
}
