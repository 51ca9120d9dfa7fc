package anlan.usecases.warning;

import anlan.domain.area.AreaCode;
import anlan.domain.figures.DayFigures;
import anlan.domain.figures.FigureReader;
import anlan.domain.warning.Colour;
import anlan.domain.warning.ColourChange;
import anlan.domain.warning.ColourChanges;
import anlan.domain.warning.Inputs;
import anlan.domain.warning.Rule;
import anlan.domain.warning.Warning;
import anlan.domain.warning.WarningRules;
import anlan.domain.warning.Warnings;
import anlan.domain.warning.Window;
import anlan.domain.warning.WindowCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Judges the windows of one area in the order of time, each from how the area stood after the one
 * before, and intends to tell its addressee if it stands otherwise than they were told last.
 */
final class AreaJudging {

    private final AreaCode area;
    private final WarningRules rules;
    private final Judged judged;

    /**
     * Takes what it begins with.
     *
     * @param judged what stood before the figures are read
     */
    AreaJudging(AreaCode area, WarningRules rules, Judged judged) {
        this.area = area;
        this.rules = rules;
        this.judged = judged;
    }

    /** Makes it true; false if somebody else has judged meanwhile. */
    boolean judged(List<Window> windows, FigureReader figures, Warnings warnings, ColourChanges changes) {
        WindowCounts counts = counts(windows, figures);
        for (Window window : windows) {
            if (counts.complete(window) && !judged(window, counts, warnings)) {
                return false;
            }
        }
        return told(windows.reversed(), changes);
    }

    private WindowCounts counts(List<Window> windows, FigureReader figures) {
        Window first = windows.getFirst();
        Window last = windows.getLast();
        List<DayFigures> days = new ArrayList<>();
        days.addAll(figures.between(
                        area, first.aYearBefore().first(), last.aYearBefore().last())
                .values());
        days.addAll(figures.between(area, rules.earliest(first).first(), last.last())
                .values());
        return new WindowCounts(days);
    }

    private boolean judged(Window window, WindowCounts counts, Warnings warnings) {
        for (Rule rule : rules.rules()) {
            Inputs inputs = counts.inputs(rules, rule, window, judged.after(area, rule.figure(), window.before()));
            Warning stands = judged.of(area, rule.figure(), window);
            if (stands == null || !stands.inputs().equals(inputs)) {
                Warning next = rules.judge(area, rule, window, stands == null ? 1 : stands.revision() + 1, inputs);
                if (!warnings.publish(next)) {
                    return false;
                }
                judged.put(next);
            }
        }
        return true;
    }

    private boolean told(List<Window> newestFirst, ColourChanges changes) {
        Map<String, ColourChange> last = changes.last(area);
        for (Rule rule : rules.rules()) {
            Warning newest = newestFirst.stream()
                    .map(window -> judged.of(area, rule.figure(), window))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            if (newest != null && !told(newest, last.get(rule.figure()), changes)) {
                return false;
            }
        }
        return true;
    }

    private static boolean told(Warning newest, @Nullable ColourChange last, ColourChanges changes) {
        Colour now = newest.standing().colour();
        Colour told = last == null ? Colour.GREEN : last.to();
        return now == null
                || now == told
                || changes.raise(new ColourChange(
                        newest.area(),
                        newest.indicator(),
                        last == null ? 1 : last.number() + 1,
                        told,
                        now,
                        newest.window(),
                        newest.revision()));
    }
}
