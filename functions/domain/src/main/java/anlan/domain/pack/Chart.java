package anlan.domain.pack;

import java.util.List;

/**
 * A picture of the table that it stands with: it shows nothing that is not in there.
 *
 * @param label column whose words name the bars or points
 * @param values columns of counts, each a series
 */
public record Chart(Kind kind, int label, List<Integer> values) {

    /** How it is drawn. */
    public enum Kind {
        BAR,
        LINE
    }

    public Chart {
        values = List.copyOf(values);
    }
}
