package anlan.domain.ledger;

import anlan.domain.people.Doer;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One line of a ledger.
 *
 * @param place where it stands
 * @param revision 1, or one more than that of the line that it corrects
 * @param source document or office that the value comes from
 * @param signer who answers for it
 * @param by who entered it
 * @param corrects the line whose place it takes, null for the first
 * @param <T> what is entered
 */
public record Entry<T>(
        EntryId id,
        Place place,
        int revision,
        T value,
        String source,
        String signer,
        Doer by,
        Instant at,
        @Nullable EntryId corrects) {

    /**
     * Where a line stands; a correction stands in the same place.
     *
     * @param book lines that are read together, such as those of one indicator in one year
     * @param line sorts it among those of its book
     */
    public record Place(String book, String line) {}

    /** Of lines in any order, the ones that nothing corrects, by place. */
    public static <T> List<Entry<T>> standing(List<Entry<T>> entries) {
        SortedMap<String, Entry<T>> last = new TreeMap<>();
        for (Entry<T> entry : entries) {
            last.merge(
                    entry.place().book() + " " + entry.place().line(),
                    entry,
                    (one, other) -> one.revision() > other.revision() ? one : other);
        }
        return List.copyOf(last.values());
    }
}
