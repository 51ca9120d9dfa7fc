package anlan.domain.decision;

import anlan.domain.people.UnitId;
import anlan.domain.register.Register;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The decisions of all meetings (会商决定登记簿). Whoever is entered has the timer of its first rung set
 * in the same transaction; with its end its timers go.
 */
public interface Decisions extends Register<DecisionId, Decision> {

    /**
     * A page of them.
     *
     * @param next where the next page goes on, null after the last
     */
    record Page(List<Decision> items, @Nullable String next) {
        public Page {
            items = List.copyOf(items);
        }
    }

    /** All that are open, due first, read consistently. */
    List<Decision> open();

    /**
     * Those that one unit has, or all, the latest first.
     *
     * @param unit whose; null for all
     * @param after where the page before said that the next goes on, null for the first
     */
    Page list(@Nullable UnitId unit, int limit, @Nullable String after);
}
