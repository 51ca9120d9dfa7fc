package anlan.domain.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One part of a pack: a table, and what must be said of it.
 *
 * @param id such as {@code overdue}
 * @param notes sentences that stand below the title
 * @param rows each with a cell for every column
 * @param chart null if there is no picture of it
 */
public record Section(
        String id,
        String title,
        List<String> notes,
        List<Column> columns,
        List<List<Cell>> rows,
        @Nullable Chart chart) {

    /**
     * What stands in a column.
     *
     * @param id such as {@code daysLate}
     */
    public record Column(String id, String title) {}

    /**
     * Takes its parts.
     *
     * @throws IllegalArgumentException if a row has not a cell for every column
     */
    public Section {
        notes = List.copyOf(notes);
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        int width = columns.size();
        if (rows.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("section " + id + " has rows that do not fit its columns");
        }
    }
}
