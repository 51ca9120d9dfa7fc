package anlan.domain.board;

import anlan.domain.figures.PeriodFigures;
import anlan.domain.figures.Rate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Looks for peers whose reporters were heard far less often than those of the city (回访偏差). */
public final class SurveySkew {

    private static final String COVERAGE = "coverage";
    private static final UnitFormula OF_UNITS = new UnitFormula("complaints.finishedHeard", "complaints.finished");
    private static final long PER_CENT = 100;

    private SurveySkew() {}

    /**
     * Every peer whose coverage is below that share of the city's.
     *
     * @param towns the figures of every town, by its code
     */
    public static List<Signal> of(
            BoardRules rules, Group group, PeriodFigures city, SortedMap<String, PeriodFigures> towns) {
        SortedMap<String, Rate> rates = new TreeMap<>();
        switch (group) {
            case TOWNS -> towns.forEach((town, figures) -> rates.put(town, coverage(figures)));
            case DEPARTMENTS -> Departments.of(city).forEach(unit -> rates.put(unit, OF_UNITS.of(city.tally(), unit)));
        }
        Rate whole = coverage(city);
        List<Signal> signals = new ArrayList<>();
        rates.forEach((who, rate) -> {
            if (rate.den() >= rules.leastCases() && below(rate, whole, rules.skewPercent())) {
                signals.add(new Signal(Signal.Kind.SURVEY_SKEW, who, rate.num(), rate.den(), ""));
            }
        });
        return signals;
    }

    private static Rate coverage(PeriodFigures figures) {
        return figures.rates().getOrDefault(COVERAGE, new Rate(0, 0));
    }

    private static boolean below(Rate rate, Rate whole, int percent) {
        return Math.multiplyExact(Math.multiplyExact(rate.num(), whole.den()), PER_CENT)
                < Math.multiplyExact(Math.multiplyExact(whole.num(), rate.den()), (long) percent);
    }
}
