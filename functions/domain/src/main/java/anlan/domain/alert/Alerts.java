package anlan.domain.alert;

import anlan.domain.casefile.CaseId;
import anlan.domain.document.DocumentKind;
import anlan.domain.people.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of intents, for people to look at. */
public interface Alerts {

    /** How long what was sent, superseded or cancelled is on the lists of its state. */
    Duration LISTED = Duration.ofDays(400);

    /**
     * An intent as it stands.
     *
     * @param tries how often it was handed to the topic
     * @param settledAt when it came to its end, null while it has not
     * @param document that was issued with its rung; null for none, or where nobody looked
     */
    record Alert(
            Intent intent,
            int tries,
            @Nullable Instant settledAt,
            @Nullable DocumentKind document) {

        public Alert(Intent intent, int tries, @Nullable Instant settledAt) {
            this(intent, tries, settledAt, null);
        }

        /** The same, with the document of its rung. */
        public Alert with(@Nullable DocumentKind issued) {
            return new Alert(intent, tries, settledAt, issued);
        }
    }

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
     * Those in one state, true as of now: what is pending by when it may go out, what has ended
     * latest first. A page may hold fewer than its limit and still have one after it. What has
     * ended otherwise than {@code PARKED} leaves these lists {@link #LISTED} later.
     *
     * @param unit to whose posts they are, null for all
     * @param after where the page before said that the next goes on, null for the first
     */
    Page in(Intent.Fate state, @Nullable UnitId unit, int limit, @Nullable String after);

    /** What became of taking one up again. */
    sealed interface Redriven {

        /** Now, by this attempt or by an earlier one whose answer was lost. */
        record Done(Alert alert) implements Redriven {}

        /** It was under the same key before: as it was then. */
        record Before(Alert alert, String fingerprint) implements Redriven {}

        /** It is not as it was seen. */
        record Moved() implements Redriven {}
    }

    /**
     * Takes one up again that is parked, once for a key: it is in the outbox from then on, with no
     * tries, and leaves the lists of the parked in the same transaction.
     *
     * @param fingerprint digest of the request, which tells a retry from a key used twice
     */
    Redriven redrive(Alert parked, Instant from, String key, String fingerprint);

    /** What was answered to whoever took it up under that key, or null if nobody did. */
    Redriven.@Nullable Before redriven(AlertId id, String key);

    /** One of them, or null if there is none of that name. */
    @Nullable
    Alert find(AlertId id);

    /** All of a case, by version of the deadline, rung and role. */
    List<Alert> of(CaseId id);
}
