package anlan.usecases.warning;

import anlan.domain.area.Area;
import anlan.domain.area.AreaCode;
import anlan.domain.area.Areas;
import anlan.domain.figures.FigureReader;
import anlan.domain.warning.ColourChanges;
import anlan.domain.warning.WarningRules;
import anlan.domain.warning.Warnings;
import anlan.domain.warning.Window;
import anlan.usecases.AfterNight;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Judges every window that is published in full, of every town and of the city, once a night has
 * published its days (三色预警). What comes of the same inputs is left alone, whatever the rules are
 * now. Windows are judged again as far back as the night went, and three more: so a night that died
 * before this is made up for.
 */
public final class JudgeWarnings implements AfterNight {

    private static final int MORE_WINDOWS = 3;
    private static final int MOST_TRIES = 10;

    private final Areas areas;
    private final FigureReader figures;
    private final WarningRules rules;
    private final Warnings warnings;
    private final ColourChanges changes;

    public JudgeWarnings(
            Areas areas, FigureReader figures, WarningRules rules, Warnings warnings, ColourChanges changes) {
        this.areas = areas;
        this.figures = figures;
        this.rules = rules;
        this.warnings = warnings;
        this.changes = changes;
    }

    @Override
    public void done(LocalDate first, LocalDate last) {
        Window from = Window.of(first);
        for (int n = 0; n < MORE_WINDOWS; n++) {
            from = from.before();
        }
        List<Window> windows = Window.between(from, Window.overBy(last));
        if (!windows.isEmpty()) {
            judge(windows);
        }
    }

    private void judge(List<Window> windows) {
        Judged all = Judged.read(warnings, windows, null);
        Stream.concat(Stream.of(areas.city()), areas.towns().stream())
                .map(Area::code)
                .forEach(area -> judge(area, windows, all));
    }

    /** What was read before its figures were is judged; read again, if somebody else has judged. */
    private void judge(AreaCode area, List<Window> windows, Judged all) {
        Judged stands = all;
        for (int tried = 0; tried < MOST_TRIES; tried++) {
            if (new AreaJudging(area, rules, stands).judged(windows, figures, warnings, changes)) {
                return;
            }
            stands = Judged.read(warnings, windows, area);
        }
        throw new IllegalStateException(area + " is judged by others time and again");
    }
}
