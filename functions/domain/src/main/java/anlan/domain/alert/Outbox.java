package anlan.domain.alert;

import anlan.domain.casefile.CaseId;
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
     * @param nextAt when to try it (again)
     * @param tries how often it has been handed to the topic
     */
    record Outgoing(Intent intent, Instant nextAt, int tries) {}

    int shards();

    /** The intents that one shard has to send now, earliest first, at most a page. */
    List<Outgoing> due(int shard, Instant now);

    /**
     * When one shard has something to send (again) for the first time, due or not; null if it is
     * empty. One query, consistent.
     */
    @Nullable
    Instant next(int shard);

    /** Handed over: look again at that time. Does nothing if it has ended meanwhile. */
    void handedOver(Outgoing outgoing, Instant lookAgainAt);

    /**
     * Takes an intent for one sender, so that a notice that is delivered twice is sent once.
     *
     * @return the intent, or null if it has ended or another sender has it
     */
    @Nullable
    Intent claim(CaseId caseId, String key, Instant now, Duration lease);

    /**
     * The intent's end: sent, or parked with a reason. It leaves the outbox in the same
     * transaction.
     */
    void end(CaseId caseId, String key, Intent.Fate fate, String note, Instant at);
}
