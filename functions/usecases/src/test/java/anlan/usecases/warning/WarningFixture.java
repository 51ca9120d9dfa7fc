package anlan.usecases.warning;

import anlan.domain.area.AreaCode;
import anlan.domain.contract.Ports;
import anlan.domain.contract.Samples;
import anlan.domain.figures.DayFigures;
import anlan.domain.figures.Rate;
import anlan.domain.figures.Revision;
import anlan.domain.figures.Tally;
import anlan.domain.memory.InMemoryCity;
import anlan.domain.warning.ColourChange;
import anlan.domain.warning.ColourChanges;
import anlan.domain.warning.Rule;
import anlan.domain.warning.StreakStep;
import anlan.domain.warning.Warning;
import anlan.domain.warning.WarningRules;
import anlan.domain.warning.Warnings;
import anlan.domain.warning.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A city in memory whose days a test publishes, and whose windows are judged. */
abstract class WarningFixture {

    static final String NEW = "complaints.new";
    static final WarningRules RULES = new WarningRules(
            "rules-1",
            3,
            2,
            List.of(
                    new Rule.Ratio("new-ratio", NEW, "新收诉求数", 10, new Rate(11, 10), new Rate(5, 4)),
                    new Rule.Limit("any-death", "deaths", "死亡人数", false, null, 1)),
            new TreeMap<>(Map.of(3, StreakStep.NOTICE)));

    /** The first window that is published in full. */
    static final Window FIRST = Window.parse("2024-01-X1");

    final Ports ports = new InMemoryCity().ports();

    /** Publishes a town's day, or the next revision of it; the city has the same. */
    void day(LocalDate date, long complaints) {
        for (AreaCode area : List.of(Samples.TOWN, Samples.CITY)) {
            DayFigures stands = ports.figures().find(area, date);
            int revision = stands == null ? 1 : stands.revision() + 1;
            ports.figures()
                    .publish(
                            DayFigures.of(
                                    date,
                                    area,
                                    revision,
                                    new Tally(new TreeMap<>(Map.of(NEW, complaints)), complaints, "digest"),
                                    revision == 1 ? null : DayFigures.Reason.LATE_EVENT,
                                    null),
                            List.of(new Revision(area, date, revision - 1)));
        }
    }

    /** Publishes a whole window with so many complaints, all of them on its first day. */
    void window(Window window, long complaints) {
        for (int n = 0; n < window.days(); n++) {
            day(window.first().plusDays(n), n == 0 ? complaints : 0);
        }
    }

    /** The night after a window. */
    void night(Window window) {
        judge(ports.warnings(), ports.colourChanges(), window.first(), window.last());
    }

    void judge(Warnings warnings, ColourChanges changes, LocalDate first, LocalDate last) {
        new JudgeWarnings(Samples.AREAS, ports.figures(), RULES, warnings, changes).done(first, last);
    }

    /** Windows one after another, each with its night. */
    Window windows(long... complaints) {
        Window window = FIRST;
        for (long each : complaints) {
            window(window, each);
            night(window);
            window = window.next();
        }
        return window;
    }

    Warning warning(Window window) {
        return warning(window, NEW);
    }

    Warning warning(Window window, String indicator) {
        return ports.warnings().newest(window, Samples.TOWN).stream()
                .filter(each -> each.indicator().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    /** The colours of the town, window by window, from the first. */
    String colours(int windows) {
        StringBuilder colours = new StringBuilder();
        Window window = FIRST;
        for (int n = 0; n < windows; n++, window = window.next()) {
            var colour = warning(window).standing().colour();
            colours.append(colour == null ? '-' : colour.name().charAt(0));
        }
        return colours.toString();
    }

    /** What the addressee of the town is to be told, in order. */
    List<String> changes() {
        List<ColourChange> all = new ArrayList<>(ports.colourChanges().pending());
        return all.stream()
                .filter(change -> change.area().equals(Samples.TOWN))
                .map(change -> change.window() + " " + change.from() + " " + change.to())
                .toList();
    }
}
