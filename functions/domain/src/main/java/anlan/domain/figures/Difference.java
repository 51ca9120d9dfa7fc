package anlan.domain.figures;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where the two paths to a figure do not agree (两路不符).
 *
 * @param figure id of the count
 * @param fold what the events fold into
 * @param cases what the cases themselves count
 */
public record Difference(String figure, long fold, long cases) {

    /** How much more the fold has than the cases. */
    public long by() {
        return fold - cases;
    }

    /** Every count in which the two differ, by its id; a count that one does not name is 0. */
    public static SortedMap<String, Difference> between(SortedMap<String, Long> fold, SortedMap<String, Long> cases) {
        SortedMap<String, Difference> differences = new TreeMap<>();
        TreeSet<String> figures = new TreeSet<>(fold.keySet());
        figures.addAll(cases.keySet());
        for (String figure : figures) {
            Difference each = new Difference(figure, fold.getOrDefault(figure, 0L), cases.getOrDefault(figure, 0L));
            if (each.by() != 0) {
                differences.put(figure, each);
            }
        }
        return differences;
    }
}
