package anlan.usecases.alert;

import anlan.domain.alert.Intent;
import anlan.domain.alert.Notice;
import anlan.domain.alert.Outbox;
import anlan.domain.alert.PublishNotice;
import anlan.usecases.Faults;
import anlan.usecases.Tick;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Hands every intent that is due to the topic, at least once. One that has not come to its end when
 * it is looked at again is handed over again; after five times it is parked, for a person to look
 * at.
 */
public final class SendAlerts implements Function<Tick, SendAlerts.Outcome> {

    /** The result of one run: intents handed to the topic, and intents given up. */
    public record Outcome(int published, int parked) {}

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
    public Outcome apply(Tick tick) {
        Run run = new Run(clock.instant());
        for (int shard = 0; shard < outbox.shards(); shard++) {
            while (run.through(outbox.due(shard, run.now))) {
                // Another page may be due behind this one.
            }
        }
        run.faults.throwIfAny();
        return new Outcome(run.published, run.parked);
    }

    /**
     * One run, in which each intent is tried once, and one that can't be sent does not hold up the
     * rest.
     */
    private final class Run {

        private final Instant now;
        private final Set<String> tried = new HashSet<>();
        private final Faults faults = new Faults();
        private int published;
        private int parked;

        Run(Instant now) {
            this.now = now;
        }

        /** Whether there was anything that had not been tried yet. */
        boolean through(List<Outbox.Outgoing> page) {
            boolean any = false;
            for (Outbox.Outgoing outgoing : page) {
                Intent intent = outgoing.intent();
                if (tried.add(intent.caseId() + intent.key())) {
                    any = true;
                    faults.run(() -> one(outgoing));
                }
            }
            return any;
        }

        private void one(Outbox.Outgoing outgoing) {
            if (outgoing.tries() < MOST_TRIES) {
                send(outgoing, now);
                published++;
            } else {
                park(outgoing.intent(), now);
                parked++;
            }
        }
    }

    private void send(Outbox.Outgoing outgoing, Instant now) {
        topic.publish(Notice.of(outgoing.intent()));
        outbox.handedOver(outgoing, now.plus(LOOK_AGAIN.multipliedBy(1L << outgoing.tries())));
    }

    private void park(Intent intent, Instant now) {
        outbox.end(intent.caseId(), intent.key(), Intent.Fate.PARKED, "undelivered", now);
    }
}
