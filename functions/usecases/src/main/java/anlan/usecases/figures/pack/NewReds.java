package anlan.usecases.figures.pack;

import anlan.domain.area.Area;
import anlan.domain.area.AreaCode;
import anlan.domain.area.Areas;
import anlan.domain.figures.Period;
import anlan.domain.pack.Cell;
import anlan.domain.pack.Section;
import anlan.domain.warning.Colour;
import anlan.domain.warning.Warning;
import anlan.domain.warning.Warnings;
import anlan.domain.warning.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which areas turned red in a window that ended in the period (新增红色预警). */
public final class NewReds implements PackSection {

    private static final List<Section.Column> COLUMNS = List.of(
            new Section.Column("window", "旬"), new Section.Column("area", "区域"), new Section.Column("indicator", "指标"));

    private static final Map<String, String> NAMES = Map.of(
            "hazards.found", "排查隐患数",
            "complaints.new", "新收诉求",
            "hazards.overdue.grade.MAJOR", "重大隐患超期数",
            "deaths", "死亡人数");

    private final Warnings warnings;
    private final Areas areas;

    public NewReds(Warnings warnings, Areas areas) {
        this.warnings = warnings;
        this.areas = areas;
    }

    @Override
    public Section of(Period period, Instant now) {
        List<List<Cell>> rows = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (LocalDate day = period.first(); !day.isAfter(period.last()); day = day.plusDays(1)) {
            Window window = Window.of(day);
            if (window.last().equals(day)) {
                List<Warning> judged = warnings.newest(window, null);
                if (judged.isEmpty()) {
                    notes.add(window.id() + " 尚未判定。");
                }
                judged.stream().filter(NewReds::turnedRed).forEach(warning -> rows.add(row(warning)));
            }
        }
        return new Section("reds", "新增红色预警", notes, COLUMNS, rows, null);
    }

    private static boolean turnedRed(Warning warning) {
        return warning.standing().colour() == Colour.RED
                && warning.window().first().equals(warning.standing().since());
    }

    private List<Cell> row(Warning warning) {
        Window window = warning.window();
        return List.of(
                Cell.of(window.month() + " " + window.chineseName()),
                Cell.of(name(warning.area())),
                Cell.of(NAMES.getOrDefault(warning.indicator(), warning.indicator())));
    }

    private String name(AreaCode code) {
        return Stream.concat(Stream.of(areas.city()), areas.towns().stream())
                .filter(area -> area.code().equals(code))
                .map(Area::name)
                .findFirst()
                .orElse(code.value());
    }
}
