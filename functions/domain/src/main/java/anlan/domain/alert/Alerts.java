package anlan.domain.alert;

import anlan.domain.casefile.CaseId;
import anlan.domain.people.UnitId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of intents, for people to look at. */
public interface Alerts {

    /**
     * An intent as it stands.
     *
     * @param tries how often it was handed to the topic
     * @param settledAt when it came to its end, null while it has not
     */
    record Alert(Intent intent, int tries, @Nullable Instant settledAt) {}

    /**
     * A page of them.
     *
     * @param next where the next page goes on, null after the last
     */
    record Page(List<Alert> items, @Nullable String next) {

        public Page {
            items = List.copyOf(items);
        }
    }

    /**
     * Those that were given up, latest first; true as of now.
     *
     * @param unit to whose posts they were, null for all
     * @param after where the page before said that the next goes on, null for the first
     */
    Page parked(@Nullable UnitId unit, int limit, @Nullable String after);

    /** All of a case, by version of the deadline, rung and role. */
    List<Alert> of(CaseId id);
}
