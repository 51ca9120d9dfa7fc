package anlan.domain.board;

import anlan.domain.figures.Rate;
import org.jspecify.annotations.Nullable;

/**
 * One line of a board.
 *
 * @param who code of the town or name of the unit
 * @param rank 1 for the best; those that are equal share it, and the next is that many further
 *     (1, 1, 3); null below the least number of cases, and of 0 of 0
 * @param movement how many ranks better than in the period before; null if it was not ranked then,
 *     or is not now
 */
public record BoardRow(
        String who,
        Rate rate,
        @Nullable Integer rank,
        @Nullable Integer movement) {

    private static final String NONE = "-";

    /** On one line, as it goes into the digest. */
    public String text() {
        return String.join(" ", who, Long.toString(rate.num()), Long.toString(rate.den()), word(rank), word(movement));
    }

    private static String word(@Nullable Integer number) {
        return number == null ? NONE : number.toString();
    }

    /** Reads what {@link #text} wrote. */
    public static BoardRow parse(String text) {
        String[] words = text.split(" ", -1);
        return new BoardRow(
                words[0],
                new Rate(Long.parseLong(words[1]), Long.parseLong(words[2])),
                number(words[3]),
                number(words[4]));
    }

    private static @Nullable Integer number(String word) {
        return word.equals(NONE) ? null : Integer.valueOf(word);
    }
}
