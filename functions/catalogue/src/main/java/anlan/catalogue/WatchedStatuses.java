package anlan.catalogue;

import anlan.domain.casefile.Pseudonym;
import anlan.domain.subscription.StatusMessage;
import anlan.domain.subscription.StatusOutbox;
import anlan.domain.time.Due;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks over the shoulder of whoever sends status messages: for how long the oldest has waited, and
 * what was given up. Nothing personal stands in what it tells.
 */
record WatchedStatuses(String function, StatusOutbox outbox, Oldest oldest, Meters meters) implements StatusOutbox {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedStatuses.class);

    @Override
    public int shards() {
        return outbox.shards();
    }

    @Override
    public Due<StatusMessage> due(int shard, Instant now, @Nullable String after) {
        Due<StatusMessage> page = outbox.due(shard, now, after);
        page.items().forEach(message -> oldest.seen(message.notBefore(), now));
        return GivenUp.counted(function, page, meters, now);
    }

    @Override
    public @Nullable Instant next(int shard) {
        return outbox.next(shard);
    }

    @Override
    public @Nullable Held claim(StatusMessage message, String claimant, Instant now, Duration lease) {
        return outbox.claim(message, claimant, now, lease);
    }

    @Override
    public Spent spend(Held held, Pseudonym person) {
        return outbox.spend(held, person);
    }

    @Override
    public void putBack(Held held, Instant until, int tries, Spent.@Nullable One unspent) {
        outbox.putBack(held, until, tries, unspent);
    }

    @Override
    public boolean end(Held held, StatusMessage.Fate fate, String reason, Instant at, Spent.@Nullable One unspent) {
        boolean ended = outbox.end(held, fate, reason, at, unspent);
        if (ended && fate == StatusMessage.Fate.PARKED) {
            LOG.atWarn()
                    .addKeyValue("caseId", held.message().caseId())
                    .addKeyValue("version", held.message().version())
                    .addKeyValue("reason", reason)
                    .log("a message to a reporter is parked");
            meters.tell(function, Metric.PARKED, 1, at);
        }
        return ended;
    }

    @Override
    public boolean unwanted(Held held, String reason, Instant at, Spent.One spent) {
        return outbox.unwanted(held, reason, at, spent);
    }
}
