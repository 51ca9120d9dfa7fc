package anlan.domain.board;

import anlan.domain.digest.Sha256;
import anlan.domain.figures.PeriodFigures;
import anlan.domain.figures.Rate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One ranked board of a period (晾晒榜). A published revision never changes; what a late event changes
 * makes the next one.
 *
 * @param name which board of which period
 * @param revision 1 at first; 0 while it is not published
 * @param rules version of the rules by which it was made
 * @param rows the ranked first, best first; then those with too few cases, by name
 * @param signals in the order of their kinds and names
 * @param basis digest of the city's figures from which it was made
 * @param reason why there is another revision, null for the first
 */
public record Board(
        Name name,
        int revision,
        String formula,
        String rules,
        long leastCases,
        List<BoardRow> rows,
        List<Signal> signals,
        String basis,
        @Nullable String reason) {

    /** Version of how boards are made, part of every digest. */
    public static final String FORMULAS = "anlan-board-1";

    /**
     * Names a board.
     *
     * @param period as {@link anlan.domain.figures.Period} writes it
     */
    public record Name(Indicator indicator, Group group, String period) {}

    public Board {
        rows = List.copyOf(rows);
        signals = List.copyOf(signals);
    }

    /**
     * Ranks peers by what is published of them.
     *
     * @param towns the figures of every town, by its code
     * @param before the board of the period before, null if there is none
     */
    public static Board of(
            Name name,
            BoardRules rules,
            PeriodFigures city,
            SortedMap<String, PeriodFigures> towns,
            @Nullable Board before) {
        SortedMap<String, Rate> rates = new TreeMap<>();
        switch (name.group()) {
            case TOWNS ->
                towns.forEach(
                        (town, figures) -> rates.put(town, name.indicator().ofTown(figures)));
            case DEPARTMENTS ->
                Departments.of(city)
                        .forEach(unit -> rates.put(unit, name.indicator().ofDepartment(city, unit)));
        }
        return new Board(
                name,
                0,
                name.indicator().formula(name.group()),
                rules.version(),
                rules.leastCases(),
                Ranking.of(rates, rules.leastCases(), before == null ? Map.of() : before.ranks()),
                List.of(),
                city.digest(),
                null);
    }

    private Map<String, Integer> ranks() {
        Map<String, Integer> ranks = new HashMap<>();
        rows.forEach(row -> {
            Integer rank = row.rank();
            if (rank != null) {
                ranks.put(row.who(), rank);
            }
        });
        return ranks;
    }

    /** The same with signals beside it. */
    public Board with(List<Signal> listed) {
        return new Board(name, revision, formula, rules, leastCases, rows, listed, basis, reason);
    }

    /** As it is published for the first time, or after another revision. */
    public Board after(@Nullable Board stands, @Nullable String why) {
        int next = stands == null ? 1 : stands.revision + 1;
        return new Board(name, next, formula, rules, leastCases, rows, signals, basis, why);
    }

    /** Whether it says the same of everybody. */
    public boolean says(Board other) {
        return rows.equals(other.rows) && formula.equals(other.formula) && rules.equals(other.rules);
    }

    /** SHA-256 that anyone can re-compute from what is published: see docs/figures.md. */
    public String digest() {
        Sha256 digest = new Sha256()
                .line(FORMULAS)
                .line(name.indicator().word())
                .line(name.group().word())
                .line(name.period())
                .line(formula)
                .line(rules);
        rows.forEach(row -> digest.line(row.text()));
        signals.forEach(signal -> digest.line(signal.text()));
        return digest.hex();
    }
}
