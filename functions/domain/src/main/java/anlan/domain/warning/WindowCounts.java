package anlan.domain.warning;

import anlan.domain.figures.DayFigures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The published days of one area, window by window. A day that is not as it was published is none. */
public final class WindowCounts {

    /** A part of a figure whose parts sum to it. */
    private static final Pattern PART = Pattern.compile("(.+)(\\.(?:category|grade|source)\\.)[^.]+");

    private final SortedMap<LocalDate, DayFigures> days = new TreeMap<>();

    public WindowCounts(Iterable<DayFigures> published) {
        published.forEach(day -> {
            if (day.intact()) {
                days.put(day.date(), day);
            }
        });
    }

    private SortedMap<LocalDate, DayFigures> of(Window window) {
        return days.subMap(window.first(), window.last().plusDays(1));
    }

    /** Whether each of its days is published. */
    public boolean complete(Window window) {
        return of(window).size() == window.days();
    }

    /** What a window that is complete was judged from. */
    public Inputs inputs(WarningRules rules, Rule rule, Window window, Standing before) {
        return switch (rule) {
            case Rule.Ratio ratio ->
                new Inputs(sum(window, ratio.figure()), window.days(), base(rules, ratio, window), before);
            case Rule.Limit limit ->
                new Inputs(
                        limit.stock()
                                ? count(of(window).get(window.last()), limit.figure())
                                : sum(window, limit.figure()),
                        window.days(),
                        null,
                        before);
        };
    }

    private Inputs.@Nullable Base base(WarningRules rules, Rule.Ratio rule, Window window) {
        List<Window> compared = new ArrayList<>();
        long count = 0;
        int length = 0;
        for (Window each : rules.comparedWith(window)) {
            Long sum = complete(each) ? sum(each, rule.figure()) : null;
            if (sum != null) {
                compared.add(each);
                count += sum;
                length += each.days();
            }
        }
        return compared.isEmpty() ? null : new Inputs.Base(count, length, compared);
    }

    private @Nullable Long sum(Window window, String figure) {
        long sum = 0;
        for (DayFigures day : of(window).values()) {
            Long count = count(day, figure);
            if (count == null) {
                return null;
            }
            sum += count;
        }
        return sum;
    }

    /**
     * What a figure came to on a day; null if it was not published then. A part that is not named is
     * 0 only where the parts that are make up the whole.
     */
    private static @Nullable Long count(@Nullable DayFigures day, String figure) {
        if (day == null) {
            return null;
        }
        SortedMap<String, Long> counts = day.tally().counts();
        Matcher part = PART.matcher(figure);
        if (!part.matches()) {
            return counts.get(figure);
        }
        String prefix = part.group(1) + part.group(2);
        long parts = counts.subMap(prefix, prefix + Character.MAX_VALUE).entrySet().stream()
                .filter(each -> each.getKey().indexOf('.', prefix.length()) < 0)
                .mapToLong(Map.Entry::getValue)
                .sum();
        Long whole = counts.get(part.group(1));
        return whole != null && whole == parts ? Long.valueOf(day.tally().count(figure)) : null;
    }
}
