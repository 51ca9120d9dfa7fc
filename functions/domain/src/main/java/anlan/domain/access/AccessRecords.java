package anlan.domain.access;

import anlan.domain.casefile.CaseId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The access records of a city, each kept for {@link AccessRecord#KEPT}. */
public interface AccessRecords {

    /** Some records, and the position after which the next page begins: null after the last. */
    record Page(List<AccessRecord> items, @Nullable String next) {

        public Page {
            items = List.copyOf(items);
        }
    }

    /**
     * Keeps a record.
     *
     * @param name which no other read has: two posts may read at the same moment
     * @throws anlan.domain.refusal.Unavailable if the store does not answer in time
     */
    void add(AccessRecord access, String name);

    /**
     * One page of the records of a case, newest first, read consistently.
     *
     * @param after where the page before ended, null for the first
     * @throws anlan.domain.refusal.Invalid if it is no such position
     */
    Page of(CaseId id, int limit, @Nullable String after);
}
