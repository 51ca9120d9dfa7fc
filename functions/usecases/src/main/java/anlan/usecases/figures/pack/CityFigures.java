package anlan.usecases.figures.pack;

import anlan.domain.area.Areas;
import anlan.domain.figures.Period;
import anlan.domain.figures.PeriodFigures;
import anlan.domain.pack.Cell;
import anlan.domain.pack.Section;
import anlan.usecases.figures.FindFigures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The figures of the city beside those of the period before and of the year before (全市指标). */
public final class CityFigures implements PackSection {

    private static final List<Section.Column> COLUMNS = List.of(
            new Section.Column("figure", "指标"),
            new Section.Column("now", "本期"),
            new Section.Column("before", "上期"),
            new Section.Column("mom", "环比"),
            new Section.Column("yearBefore", "去年同期"),
            new Section.Column("yoy", "同比"));

    private final FindFigures figures;
    private final Areas areas;

    public CityFigures(FindFigures figures, Areas areas) {
        this.figures = figures;
        this.areas = areas;
    }

    @Override
    public Section of(Period period, Instant now) {
        FindFigures.Compared found = figures.period(areas.city().code(), period, null);
        PeriodFigures these = found.now();
        List<List<Cell>> rows = new ArrayList<>();
        FigureNames.COUNTS.forEach((id, name) -> rows.add(List.of(
                Cell.of(name),
                Comparing.count(these, id),
                Comparing.count(found.before(), id),
                Comparing.change(these, found.before(), id),
                Comparing.count(found.yearBefore(), id),
                Comparing.change(these, found.yearBefore(), id))));
        FigureNames.RATES.forEach((id, name) -> rows.add(List.of(
                Cell.of(name),
                Comparing.rate(these, id),
                Comparing.rate(found.before(), id),
                Cell.none(),
                Comparing.rate(found.yearBefore(), id),
                Cell.none())));
        return new Section("figures", "全市指标", List.of("上期、去年同期按相同天数比较;没有数据的记作“—”。"), COLUMNS, rows, null);
    }
}
