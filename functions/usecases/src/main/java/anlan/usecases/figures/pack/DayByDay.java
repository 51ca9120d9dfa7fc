package anlan.usecases.figures.pack;

import anlan.domain.area.Areas;
import anlan.domain.figures.Period;
import anlan.domain.pack.Cell;
import anlan.domain.pack.Chart;
import anlan.domain.pack.Section;
import anlan.usecases.figures.FindFigures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What came in and what was put right in the city, day by day (逐日走势). */
public final class DayByDay implements PackSection {

    private static final List<String> SHOWN =
            List.of("hazards.found", "hazards.rectified", "complaints.new", "complaints.closed");

    private static final Chart CHART = new Chart(Chart.Kind.LINE, 0, List.of(1, 2, 3, 4));

    private final FindFigures figures;
    private final Areas areas;

    public DayByDay(FindFigures figures, Areas areas) {
        this.figures = figures;
        this.areas = areas;
    }

    @Override
    public Section of(Period period, Instant now) {
        List<Section.Column> columns = new ArrayList<>(List.of(new Section.Column("date", "日期")));
        SHOWN.forEach(id -> columns.add(new Section.Column(id, FigureNames.COUNTS.getOrDefault(id, id))));
        List<List<Cell>> rows = new ArrayList<>();
        figures.days(areas.city().code(), period).forEach((date, day) -> {
            List<Cell> row = new ArrayList<>(List.of(Cell.of(date.toString())));
            SHOWN.forEach(id -> row.add(Cell.of(day.tally().count(id))));
            rows.add(row);
        });
        return new Section("days", "逐日走势", List.of(), columns, rows, CHART);
    }
}
