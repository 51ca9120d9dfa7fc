package anlan.usecases.export;

import anlan.domain.area.Area;
import anlan.domain.area.AreaCode;
import anlan.domain.area.Areas;
import anlan.domain.figures.DayFigures;
import anlan.domain.figures.FigureReader;
import anlan.domain.figures.Revision;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Hands out what was published (数据导出): every revision of each day, area by area, the city first, as
 * it is kept; also one that does not match its digest, which is not shown otherwise.
 */
public final class ExportFigures {

    private final FigureReader figures;
    private final Areas areas;

    public ExportFigures(FigureReader figures, Areas areas) {
        this.figures = figures;
        this.areas = areas;
    }

    /**
     * One page.
     *
     * @param after where the page before ended, null for the first
     * @return where the next page goes on, null after the last
     */
    public @Nullable String page(Days days, @Nullable String after, Taker<DayFigures> taker) {
        Position position = after == null ? new Position("", days.from(), 0) : Position.parse(after);
        for (AreaCode area : inOrder()) {
            if (area.value().compareTo(position.area()) < 0) {
                continue;
            }
            boolean begun = area.value().equals(position.area());
            LocalDate first = begun ? position.date() : days.from();
            for (DayFigures newest : figures.between(area, first, days.to()).values()) {
                int number = begun && newest.date().equals(first) ? position.revision() + 1 : 1;
                for (; number <= newest.revision(); number++) {
                    DayFigures next = number == newest.revision()
                            ? newest
                            : figures.find(new Revision(area, newest.date(), number));
                    if (next != null && !taker.take(next)) {
                        return new Position(area.value(), newest.date(), number).text();
                    }
                }
            }
        }
        return null;
    }

    /** The city, and its towns by their codes. */
    private List<AreaCode> inOrder() {
        return Stream.concat(
                        Stream.of(areas.city()),
                        areas.towns().stream()
                                .sorted(Comparator.comparing(town -> town.code().value())))
                .map(Area::code)
                .toList();
    }

    /**
     * The last revision of a page.
     *
     * @param area empty before the first
     */
    private record Position(String area, LocalDate date, int revision) {

        static Position parse(String text) {
            String[] parts = text.split(" ", -1);
            return new Position(parts[0], LocalDate.parse(parts[1]), Integer.parseInt(parts[2]));
        }

        String text() {
            return area + " " + date + " " + revision;
        }
    }
}
