package anlan.usecases.board;

import anlan.domain.area.Area;
import anlan.domain.area.Areas;
import anlan.domain.board.Board;
import anlan.domain.board.BoardRules;
import anlan.domain.board.Boards;
import anlan.domain.figures.DayFigures;
import anlan.domain.figures.FigureReader;
import anlan.domain.figures.Period;
import anlan.domain.figures.PeriodFigures;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a period on which its boards stand (榜单数据).
 *
 * @param city null if nothing of the period is published
 * @param towns what is published of each town, by its code
 */
record Standings(Period period, @Nullable PeriodFigures city, SortedMap<String, PeriodFigures> towns) {

    static Standings read(FigureReader figures, Areas areas, Period period) {
        SortedMap<String, PeriodFigures> towns = new TreeMap<>();
        for (Area town : areas.towns()) {
            PeriodFigures one = read(figures, town, period);
            if (one != null) {
                towns.put(town.code().value(), one);
            }
        }
        return new Standings(period, read(figures, areas.city(), period), towns);
    }

    static @Nullable PeriodFigures read(FigureReader figures, Area area, Period period) {
        SortedMap<LocalDate, DayFigures> days = figures.between(area.code(), period.first(), period.last());
        days.values().removeIf(day -> !day.intact());
        return days.isEmpty() ? null : PeriodFigures.of(period, area.code(), days);
    }

    /** Whether every figure of it is final. */
    boolean settled(Areas areas) {
        return city != null
                && city.status() == DayFigures.Status.FINAL
                && towns.size() == areas.towns().size()
                && towns.values().stream().allMatch(town -> town.status() == DayFigures.Status.FINAL);
    }

    /** The board that these figures make, not published yet. */
    @Nullable
    Board board(Board.Name name, BoardRules rules, Boards boards) {
        PeriodFigures whole = city;
        if (whole == null) {
            return null;
        }
        Board before = boards.find(
                new Board.Name(name.indicator(), name.group(), period.before().id()), null);
        return Board.of(name, rules, whole, towns, before);
    }
}
