package anlan.domain.board;

import anlan.domain.figures.Rate;
import anlan.domain.figures.Tally;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a rate of one unit is reckoned from its parts of the city's counts.
 *
 * @param num id of a count
 * @param den ids of counts that are added up
 */
record UnitFormula(String num, List<String> den) {

    UnitFormula(String num, String... den) {
        this(num, List.of(den));
    }

    Rate of(Tally city, String unit) {
        return new Rate(
                count(city, num, unit),
                den.stream().mapToLong(id -> count(city, id, unit)).sum());
    }

    private static long count(Tally city, String id, String unit) {
        return city.count(id + ".unit." + unit);
    }

    String text() {
        return num + ".unit / " + den.stream().map(id -> id + ".unit").collect(Collectors.joining(" + ", "(", ")"));
    }
}
