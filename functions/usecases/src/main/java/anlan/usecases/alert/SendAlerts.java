package anlan.usecases.alert;

import anlan.domain.alert.Intent;
import anlan.domain.alert.Notice;
import anlan.domain.alert.Outbox;
import anlan.domain.alert.PublishNotice;
import anlan.usecases.Tick;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

/**
 * Hands every intent that is due to the topic, at least once. One that has not come to its end when it is looked at again is
 * handed over again; after five times it is parked, for a person to look at.
 */
public final class SendAlerts implements Function<Tick, SendAlerts.Report> {

    /** What one run did: intents handed to the topic, and intents given up. */
    public record Report(int published, int parked) {}

    private static final int MOST_TRIES = 5;
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(10);

    private final Outbox outbox;
    private final PublishNotice topic;
    private final InstantSource clock;

    public SendAlerts(Outbox outbox, PublishNotice topic, InstantSource clock) {
        this.outbox = outbox;
        this.topic = topic;
        this.clock = clock;
    }

    @Override
    public Report apply(Tick tick) {
        Instant now = clock.instant();
        int published = 0;
        int parked = 0;
        for (int shard = 0; shard < outbox.shards(); shard++) {
            List<Outbox.Outgoing> due = outbox.due(shard, now);
            while (!due.isEmpty()) {
                for (Outbox.Outgoing outgoing : due) {
                    if (outgoing.tries() < MOST_TRIES) {
                        send(outgoing, now);
                        published++;
                    } else {
                        park(outgoing.intent(), now);
                        parked++;
                    }
                }
                due = outbox.due(shard, now);
            }
        }
        return new Report(published, parked);
    }

    private void send(Outbox.Outgoing outgoing, Instant now) {
        topic.publish(Notice.of(outgoing.intent()));
        outbox.handedOver(outgoing, now.plus(LOOK_AGAIN.multipliedBy(1L << outgoing.tries())));
    }

    private void park(Intent intent, Instant now) {
        outbox.end(intent.of(), intent.key(), Intent.Fate.PARKED, "undelivered", now);
    }
}
