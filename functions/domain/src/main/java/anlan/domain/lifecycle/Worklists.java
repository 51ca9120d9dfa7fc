package anlan.domain.lifecycle;

import anlan.domain.category.CaseKind;
import anlan.domain.people.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * The worklist of each unit (待办), due first, for a screen: on a busy cloud it may lag by
 * moments.
 */
public interface Worklists {

    /** The cases on which one unit has to act; a case on which nobody has to act is on no list. */
    CasePage page(CaseKind kind, UnitId unit, int limit, @Nullable String after);
}
