package anlan.domain.census;

import anlan.domain.area.AreaCode;
import anlan.domain.lifecycle.Case;
import java.time.Instant;
import java.util.List;

/** The cases of each town, for whoever counts them (案件台账). */
public interface Caseload {

    /**
     * Every case of that town that is open, or to which something happened since then that is
     * counted. They are found by an index, which may lag, and each is read consistently.
     */
    List<Case> of(AreaCode town, Instant since);
}
