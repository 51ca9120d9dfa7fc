package anlan.domain.warning;

import anlan.domain.area.AreaCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The city's rules of warnings (预警规则), which are data ({@code seeds/warnings.json}).
 *
 * @param version of the rules, kept with every warning
 * @param windowsBefore how many windows right before one it is compared with, beside that of the
 *     year before
 * @param cleanWindows after how many windows that are less grave a colour ends
 * @param steps from which streak of red on, what it leads to
 */
public record WarningRules(
        String version, int windowsBefore, int cleanWindows, List<Rule> rules, SortedMap<Integer, StreakStep> steps) {

    /**
     * Takes the rules.
     *
     * @throws IllegalArgumentException if two rules watch one figure, steps fall, or a number is not
     *     positive
     */
    public WarningRules {
        rules = List.copyOf(rules);
        steps = Collections.unmodifiableSortedMap(new TreeMap<>(steps));
        if (windowsBefore < 1 || cleanWindows < 1) {
            throw new IllegalArgumentException("windows are counted from 1");
        }
        if (!rules.stream().map(Rule::figure).allMatch(new HashSet<String>()::add)) {
            throw new IllegalArgumentException("two rules watch one figure");
        }
        List<StreakStep> inOrder = List.copyOf(steps.values());
        if (!inOrder.equals(inOrder.stream().sorted().toList())) {
            throw new IllegalArgumentException("a longer streak leads to a lesser step");
        }
    }

    /** The windows that one is compared with, oldest first: that of the year before, and more. */
    public List<Window> comparedWith(Window window) {
        List<Window> windows = new ArrayList<>();
        windows.add(window.aYearBefore());
        for (Window each = earliest(window); each.compareTo(window) < 0; each = each.next()) {
            windows.add(each);
        }
        return windows;
    }

    /** The earliest of the windows right before one that it is compared with. */
    public Window earliest(Window window) {
        Window each = window;
        for (int n = 0; n < windowsBefore; n++) {
            each = each.before();
        }
        return each;
    }

    /** Judges a window. The same inputs always come to the same. */
    public Warning judge(AreaCode area, Rule rule, Window window, int revision, Inputs inputs) {
        Rule.Reading reading = rule.reading(inputs);
        Standing standing = inputs.before().after(window, reading.colour(), cleanWindows);
        return new Warning(
                area,
                rule.figure(),
                window,
                revision,
                rule.id(),
                version,
                inputs,
                reading.ground(),
                reading.colour(),
                standing,
                step(standing));
    }

    private @Nullable StreakStep step(Standing standing) {
        SortedMap<Integer, StreakStep> reached = steps.headMap(standing.streak() + 1);
        return standing.colour() == Colour.RED && !reached.isEmpty() ? reached.get(reached.lastKey()) : null;
    }

    /** What an indicator is called in a text message; null if no rule watches it any more. */
    public @Nullable String chineseName(String indicator) {
        return rules.stream()
                .filter(rule -> rule.figure().equals(indicator))
                .map(Rule::chineseName)
                .findFirst()
                .orElse(null);
    }
}
