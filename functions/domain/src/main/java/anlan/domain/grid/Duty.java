package anlan.domain.grid;

import java.util.Set;

/**
 * One duty (履职事项) that the city's list knows.
 *
 * @param word by which grids and visits name it
 * @param perMonth how often it is due in a month, unless a grid says otherwise
 * @param kinds of visit that may do it
 */
public record Duty(String word, String name, int perMonth, Set<VisitKind> kinds) {

    public Duty {
        if (!word.matches("[a-z][a-z-]{0,39}")) {
            throw new IllegalArgumentException("a duty is written in small letters: " + word);
        }
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("no visit may do " + word);
        }
        kinds = Set.copyOf(kinds);
    }
}
