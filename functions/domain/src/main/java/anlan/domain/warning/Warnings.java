package anlan.domain.warning;

import anlan.domain.area.AreaCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The warnings of every area, as they were judged. */
public interface Warnings {

    /**
     * The newest revision of each warning of a window, by area and indicator.
     *
     * @param area null for all
     */
    List<Warning> newest(Window window, @Nullable AreaCode area);

    /** Adds a revision; false if it is there already: somebody else has judged meanwhile. */
    boolean publish(Warning warning);
}
