package anlan.domain.streak;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The years in a row for which an area was judged safe (平安连创), up to the last that was judged. A
 * year that was missed, or that nobody has entered, begins it anew.
 *
 * @param years all that were judged, in order
 * @param length years in a row
 * @param rung the highest that is reached, null below the first
 * @param next the one above it, null at the top
 */
public record Streak(
        List<StreakYear> years,
        int length,
        @Nullable Rung rung,
        @Nullable Rung next) {

    public Streak {
        years = List.copyOf(years);
    }

    /**
     * Reckons it.
     *
     * @param years in any order, each once
     * @param rungs in any order
     */
    public static Streak of(List<StreakYear> years, List<Rung> rungs) {
        List<StreakYear> judged =
                years.stream().sorted(Comparator.comparingInt(StreakYear::year)).toList();
        int length = 0;
        int before = 0;
        for (StreakYear year : judged) {
            boolean goesOn = length > 0 && year.year() == before + 1;
            length = year.awarded() ? (goesOn ? length + 1 : 1) : 0;
            before = year.year();
        }
        int reached = length;
        Comparator<Rung> byYears = Comparator.comparingInt(Rung::years);
        return new Streak(
                judged,
                length,
                rungs.stream()
                        .filter(rung -> rung.years() <= reached)
                        .max(byYears)
                        .orElse(null),
                rungs.stream()
                        .filter(rung -> rung.years() > reached)
                        .min(byYears)
                        .orElse(null));
    }

    /** The year that is to be judged next, null where none was. */
    public @Nullable Integer coming() {
        return years.isEmpty() ? null : years.getLast().year() + 1;
    }
}
