package anlan.domain.alert;

import anlan.domain.casefile.CaseId;
import anlan.domain.time.Due;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The intents that have not reached their end yet (发件箱), spread over shards so that no key is hot.
 */
public interface Outbox {

    /**
     * An intent on its way.
     *
     * @param nextAt when to try it (again)
     * @param tries how often it has been handed to the topic
     */
    record Outgoing(Intent intent, Instant nextAt, int tries) {}

    int shards();

    /**
     * One page of what a shard has to send now, earliest first. An item that can't be read is set
     * aside, and its intent parked with it.
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

    /** Handed over: look again at that time. Does nothing if it has ended meanwhile. */
    void handedOver(Outgoing outgoing, Instant lookAgainAt);

    /**
     * Takes an intent for one worker, so that a notice that is delivered twice is sent once.
     *
     * @param claimant names this attempt and no other; an attempt that the store has carried out
     *     already, and whose answer was lost, is the same attempt
     */
    Claim claim(CaseId caseId, String key, String claimant, Instant now, Duration lease);

    /** Gives a lease back. Does nothing if the intent is not ours any more. */
    void release(Claim.Held claim);

    /**
     * Puts an intent back until then, counts no try and gives the lease back. Does nothing if it is
     * not ours any more.
     *
     * @param tries how often it counts as handed to the topic
     */
    void putBack(Claim.Held claim, Instant until, int tries);

    /**
     * The intent's end, with its reason. It leaves the outbox in the same transaction, and enters
     * the lists of those with that end.
     *
     * @return whether it was still ours; if not, nothing was changed
     */
    boolean end(Claim.Held claim, Intent.Fate fate, String reason, Instant at);
}
