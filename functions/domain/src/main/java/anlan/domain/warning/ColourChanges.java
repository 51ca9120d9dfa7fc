package anlan.domain.warning;

import anlan.domain.alert.Untold;
import anlan.domain.area.AreaCode;
import java.util.Map;

/** What addressees are to be told of colours: each change once, for ever. */
public interface ColourChanges extends Untold<ColourChange> {

    /** The last change that an area is told, or was, by indicator. */
    Map<String, ColourChange> last(AreaCode area);

    /**
     * Intends to tell a change; false if one of that number was intended before, or the warning that
     * says so is not the newest any more: has another revision, or another window after it.
     */
    boolean raise(ColourChange change);
}
