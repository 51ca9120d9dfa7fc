package anlan.domain.ledger;

import anlan.domain.register.Entered;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines that are entered once and never changed.
 *
 * @param <T> what is entered
 */
public interface Ledger<T> {

    /**
     * Enters a line: {@code Again} if one with its id was entered before, {@code Taken} if another
     * stands at its place with its revision.
     *
     * @param fingerprint digest of the request, which tells a retry from a key used twice
     * @throws anlan.domain.refusal.Unavailable if the store does not answer in time
     */
    Entered<Entry<T>> enter(Entry<T> entry, String fingerprint);

    /**
     * Enters many lines, each that can be, and answers in their order. It need not be all or
     * nothing: whoever asks again finds those that are in.
     *
     * @param entries no two at one place with one revision
     */
    default List<Entered<Entry<T>>> enterAll(List<Entry<T>> entries, String fingerprint) {
        return entries.stream().map(entry -> enter(entry, fingerprint)).toList();
    }

    /** One line as of now, or null if there is none. */
    @Nullable
    Entry<T> find(EntryId id);

    /** Every line of a book from one to another, both included, with what was corrected. */
    List<Entry<T>> between(String book, String first, String last);
}
