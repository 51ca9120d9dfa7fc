package anlan.domain.figures;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A number that is published every day, by its id (指标编号): a count such as {@code hazards.found}, a
 * part of one such as {@code hazards.found.grade.MAJOR}, or a rate such as {@code rect.all}.
 */
public record FigureId(String value) {

    private static final Set<String> COUNTS = KindFold.all().stream()
            .flatMap(kind -> kind.figures().stream())
            .map(Figure::id)
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> RATES = KindFold.all().stream()
            .flatMap(kind -> kind.formulas().stream())
            .map(Formula::id)
            .collect(Collectors.toUnmodifiableSet());

    /** Reads an id; null if nothing of that name is published. */
    public static @Nullable FigureId find(String id) {
        boolean part = Stream.of(Split.CATEGORY, Split.GRADE, Split.SOURCE).anyMatch(split -> partOf(id, split));
        return COUNTS.contains(id) || RATES.contains(id) || part ? new FigureId(id) : null;
    }

    private static boolean partOf(String id, String split) {
        int at = id.indexOf("." + split + ".");
        return at > 0 && COUNTS.contains(id.substring(0, at)) && id.length() > at + split.length() + 2;
    }

    /** What it came to on a day, if it is a rate. */
    public @Nullable Rate rate(DayFigures day) {
        return day.rates().get(value);
    }

    /** What it came to on a day, if it is a count; 0 where nothing was counted. */
    public long count(DayFigures day) {
        return day.tally().count(value);
    }

    /** Whether it is a rate. */
    public boolean isRate() {
        return RATES.contains(value);
    }
}
