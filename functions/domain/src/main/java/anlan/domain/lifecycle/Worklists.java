package anlan.domain.lifecycle;

import anlan.domain.category.CaseKind;
import anlan.domain.people.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What lies on each unit's desk (待办), due first, for a screen: on a busy cloud it may lag by
 * moments.
 */
public interface Worklists {

    /** What one unit has to act on; a case on which nobody has to act is on no list. */
    CasePage page(CaseKind kind, UnitId unit, int limit, @Nullable String after);
}
