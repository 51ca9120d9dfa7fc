package anlan.domain.board;

import anlan.domain.figures.PeriodFigures;
import anlan.domain.people.UnitId;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The departments that had any work in a period: units that are neither a town nor the centre. */
public final class Departments {

    private static final String UNIT = ".unit.";
    private static final String TOWN = "town-";
    private static final Set<String> CENTRE = Set.of(UnitId.OFFICE.value(), UnitId.LEADER.value());

    private Departments() {}

    static SortedSet<String> of(PeriodFigures city) {
        SortedSet<String> units = new TreeSet<>();
        for (String figure : city.tally().counts().keySet()) {
            int at = figure.indexOf(UNIT);
            if (at >= 0) {
                units.add(figure.substring(at + UNIT.length()));
            }
        }
        units.removeIf(unit -> !is(unit));
        return units;
    }

    /** Whether a unit of that name is one. */
    public static boolean is(String unit) {
        return !unit.isEmpty() && !unit.startsWith(TOWN) && !CENTRE.contains(unit);
    }
}
