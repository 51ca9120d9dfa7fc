package anlan.domain.alert;

import anlan.domain.time.Due;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The intents that have not reached their end yet (发件箱), spread over shards so that no key is hot.
 */
public interface Outbox {

    /**
     * An intent on its way.
     *
     * @param nextAt when to try it (again): from the intent's own hour on, or later if it was
     *     handed over
     * @param tries how often it has been handed to the topic
     */
    record Outgoing(Intent intent, Instant nextAt, int tries) {}

    int shards();

    /**
     * One page of what a shard has to send now, those whose hour came last first. An item that
     * can't be read is set aside, and its intent parked with it.
     *
     * @param after where the page before said that the next goes on, null for the first
     */
    Due<Outgoing> due(int shard, Instant now, @Nullable String after);

    /**
     * When one shard has something to send (again) for the first time, due or not; null if it is
     * empty. One query, consistent.
     */
    @Nullable
    Instant next(int shard);

    /**
     * Handed over in one message: each is looked at again at its {@code nextAt}, with its tries.
     * Does nothing about one that has ended, or was put back, meanwhile.
     */
    void handedOver(List<Outgoing> next);

    /** Takes away what stands in the outbox although its intent has ended. */
    void drop(Outgoing ended);

    /**
     * Takes an intent for one worker, so that a notice that is delivered twice is sent once.
     *
     * @param alert with the tries that it has
     * @param claimant names this attempt and no other; an attempt that the store has carried out
     *     already, and whose answer was lost, is the same attempt
     */
    Claim claim(Handover.Each alert, String claimant, Instant now, Duration lease);

    /** Gives a lease back. Does nothing if the intent is not ours any more. */
    void release(Claim.Held claim);

    /**
     * Puts intents back until then, with the tries of their claims, and gives the leases back. Does
     * nothing about one that is not ours any more.
     */
    void putBack(List<Claim.Held> claims, Instant until);

    /**
     * The end of intents, with its reason. Each leaves the outbox in the transaction of its end, and
     * enters the lists of those with that end; of many, most end in one transaction.
     *
     * @return those that were still ours; of the others nothing was changed
     */
    List<Claim.Held> end(List<Claim.Held> claims, Intent.Fate fate, String reason, Instant at);
}
