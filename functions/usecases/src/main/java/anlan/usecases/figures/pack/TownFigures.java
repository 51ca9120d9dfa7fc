package anlan.usecases.figures.pack;

import anlan.domain.area.Area;
import anlan.domain.area.Areas;
import anlan.domain.figures.Period;
import anlan.domain.figures.PeriodFigures;
import anlan.domain.pack.Cell;
import anlan.domain.pack.Chart;
import anlan.domain.pack.Section;
import anlan.domain.refusal.Unknown;
import anlan.usecases.figures.FindFigures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The figures of every town, which sum to those of the city (镇街指标). */
public final class TownFigures implements PackSection {

    private static final List<Section.Column> COLUMNS = List.of(
            new Section.Column("town", "镇街"),
            new Section.Column("hazards.found", "排查隐患"),
            new Section.Column("hazards.mom", "环比"),
            new Section.Column("hazards.yoy", "同比"),
            new Section.Column("rect.all", "整改率"),
            new Section.Column("hazards.open", "未销号"),
            new Section.Column("hazards.overdue", "隐患超期"),
            new Section.Column("complaints.new", "新收诉求"),
            new Section.Column("complaints.mom", "环比"),
            new Section.Column("complaints.yoy", "同比"),
            new Section.Column("complaints.open", "在办"),
            new Section.Column("complaints.overdue", "诉求超期"),
            new Section.Column("satis", "满意率"));

    private static final Chart CHART = new Chart(Chart.Kind.BAR, 0, List.of(1, 7));

    private final FindFigures figures;
    private final Areas areas;

    public TownFigures(FindFigures figures, Areas areas) {
        this.figures = figures;
        this.areas = areas;
    }

    @Override
    public Section of(Period period, Instant now) {
        List<List<Cell>> rows = new ArrayList<>();
        areas.towns().forEach(town -> rows.add(row(town, period)));
        return new Section("towns", "镇街指标", List.of(), COLUMNS, rows, CHART);
    }

    private List<Cell> row(Area town, Period period) {
        List<Cell> row = new ArrayList<>(List.of(Cell.of(town.name())));
        try {
            FindFigures.Compared found = figures.period(town.code(), period, null);
            PeriodFigures these = found.now();
            row.add(Comparing.count(these, "hazards.found"));
            row.add(Comparing.change(these, found.before(), "hazards.found"));
            row.add(Comparing.change(these, found.yearBefore(), "hazards.found"));
            row.add(Comparing.rate(these, "rect.all"));
            row.add(Comparing.count(these, "hazards.open"));
            row.add(Comparing.count(these, "hazards.overdue"));
            row.add(Comparing.count(these, "complaints.new"));
            row.add(Comparing.change(these, found.before(), "complaints.new"));
            row.add(Comparing.change(these, found.yearBefore(), "complaints.new"));
            row.add(Comparing.count(these, "complaints.open"));
            row.add(Comparing.count(these, "complaints.overdue"));
            row.add(Comparing.rate(these, "satis"));
        } catch (Unknown unpublished) {
            // A town that the city has only since it was founded anew.
            row.addAll(Collections.nCopies(COLUMNS.size() - 1, Cell.none()));
        }
        return row;
    }
}
