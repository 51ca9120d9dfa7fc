package anlan.domain.figures;

import anlan.domain.area.AreaCode;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A number that is published every day, by its id (指标编号): a count such as {@code hazards.found}, a
 * part of one such as {@code hazards.found.grade.MAJOR}, or a rate such as {@code rect.all}.
 */
public record FigureId(String value) {

    private static final int WORDS_OF_PART = 4;
    private static final Map<String, Figure> COUNTS = KindFold.all().stream()
            .flatMap(kind -> kind.figures().stream())
            .collect(Collectors.toUnmodifiableMap(Figure::id, figure -> figure));
    private static final Set<String> RATES = KindFold.all().stream()
            .flatMap(kind -> kind.formulas().stream())
            .map(Formula::id)
            .collect(Collectors.toUnmodifiableSet());

    /** Reads an id; null if nothing of that name is published. */
    public static @Nullable FigureId find(String id) {
        return COUNTS.containsKey(id) || RATES.contains(id) || partOf(id) ? new FigureId(id) : null;
    }

    private static boolean partOf(String id) {
        String[] words = id.split("\\.", -1);
        Figure whole = words.length == WORDS_OF_PART ? COUNTS.get(words[0] + "." + words[1]) : null;
        return whole != null
                && !words[WORDS_OF_PART - 1].isEmpty()
                && whole.splits().stream().anyMatch(split -> split.id().equals(words[2]));
    }

    /** The part of this count that is counted of a village; null if it is not split by village. */
    public @Nullable FigureId in(AreaCode village) {
        Figure whole = COUNTS.get(value);
        return whole != null && whole.splits().contains(Split.VILLAGE)
                ? new FigureId(Split.VILLAGE.part(value, village.value()))
                : null;
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
