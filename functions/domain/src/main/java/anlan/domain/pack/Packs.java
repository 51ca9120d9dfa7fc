package anlan.domain.pack;

import anlan.domain.figures.Period;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The packs that are published, one for a period, for ever. */
public interface Packs {

    /** That one is published. */
    record Published(Period period, Instant at, String digest) {}

    /**
     * A page of them.
     *
     * @param next where the next page goes on, null after the last
     */
    record Page(List<Published> items, @Nullable String next) {
        public Page {
            items = List.copyOf(items);
        }
    }

    /**
     * Publishes a pack, unless there is one of that period: then nothing changes, and it is false.
     * However large it is, it is there as a whole or not at all.
     */
    boolean publish(Pack pack);

    /** The pack of that period as it was published, or null. */
    @Nullable
    Pack find(Period period);

    /**
     * Those of one sort of period, the latest first.
     *
     * @param after where the page before said that the next goes on, null for the first
     */
    Page list(Period.Unit unit, int limit, @Nullable String after);
}
