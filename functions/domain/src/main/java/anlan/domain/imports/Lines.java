package anlan.domain.imports;

import java.util.List;

/**
 * The lines of a table: what those mean that could be read, and what is wrong with the others.
 *
 * @param <T> what a line means
 */
public record Lines<T>(List<Line<T>> good, List<LineError> errors) {

    public Lines {
        good = List.copyOf(good);
        errors = List.copyOf(errors);
    }

    /** A line that could be read. */
    public record Line<T>(int number, T value) {}
}
