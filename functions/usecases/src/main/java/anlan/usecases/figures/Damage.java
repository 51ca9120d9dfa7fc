package anlan.usecases.figures;

import anlan.domain.figures.DayFigures;
import anlan.domain.figures.Revision;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.Set;

/** The published figures that one night found not to be as they were published. */
final class Damage {

    private static final Logger LOG = System.getLogger(Damage.class.getName());

    private final Set<Revision> found = new HashSet<>();

    /** Looks at one, and tells of it the first time. */
    void look(DayFigures figure) {
        if (!figure.intact() && found.add(figure.named())) {
            LOG.log(Level.ERROR, "published figures are damaged: " + figure.named());
        }
    }

    boolean is(Revision revision) {
        return found.contains(revision);
    }

    int count() {
        return found.size();
    }
}
