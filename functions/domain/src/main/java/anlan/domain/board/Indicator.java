package anlan.domain.board;

import anlan.domain.figures.PeriodFigures;
import anlan.domain.figures.Rate;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By what a board ranks (榜单指标): a rate of docs/figures.md. A town is ranked by its own figures, a
 * department by the parts of the city's figures for which it answered.
 */
public enum Indicator {
    /** How much was rectified (整改率). */
    RECTIFICATION("rect.all", new UnitFormula("hazards.rectified", "hazards.rectified", "hazards.open")),
    /** How much was rectified in time (按期整改率). */
    ONTIME("rect.ontime", new UnitFormula("hazards.closedInTime", "hazards.rectified", "hazards.overdue")),
    /** How much of what was not fixed on the spot (非现场整改率): a unit never answers for what was. */
    TAIL("rect.tail", new UnitFormula("hazards.rectified", "hazards.rectified", "hazards.open")),
    /** How soon reporters heard from the unit (及时响应率). */
    REPLY("resp", new UnitFormula("complaints.contactedInTime", "complaints.contacted")),
    /** How satisfied they were (满意率). */
    SATISFACTION("satis", new UnitFormula("complaints.satisfied", "complaints.heard"));

    private final String rate;

    @SuppressWarnings("ImmutableEnumChecker") // a record over a list that nobody changes
    private final UnitFormula ofUnits;

    Indicator(String rate, UnitFormula ofUnits) {
        this.rate = rate;
        this.ofUnits = ofUnits;
    }

    /** As it is asked for, such as {@code rectification}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The indicator of that word, or null. */
    public static @Nullable Indicator find(String word) {
        return Stream.of(values())
                .filter(indicator -> indicator.word().equals(word))
                .findFirst()
                .orElse(null);
    }

    /** How it is reckoned, as it is published with the board. */
    public String formula(Group group) {
        return switch (group) {
            case TOWNS -> rate;
            case DEPARTMENTS -> ofUnits.text();
        };
    }

    /** What it comes to for a town, by the town's own figures. */
    Rate ofTown(PeriodFigures town) {
        return town.rates().getOrDefault(rate, new Rate(0, 0));
    }

    /** What it comes to for a department, by the figures of the city. */
    Rate ofDepartment(PeriodFigures city, String unit) {
        return ofUnits.of(city.tally(), unit);
    }
}
