package anlan.usecases.alert;

import anlan.domain.alert.Claim;
import anlan.domain.alert.Intent;
import anlan.domain.alert.Notice;
import anlan.domain.alert.Outbox;
import anlan.domain.alert.PublishNotice;
import anlan.domain.alert.TopicAway;
import anlan.domain.time.Due;
import anlan.usecases.Faults;
import anlan.usecases.Tick;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Hands every intent that is due to the topic, at least once, if there is still something to tell.
 * One that has not come to its end when it is looked at again is handed over again; after five
 * times it is parked, for a person to look at. While the topic takes nothing, no time is counted.
 */
public final class SendAlerts implements Function<Tick, SendAlerts.Outcome> {

    /**
     * The result of one run.
     *
     * @param published intents handed to the topic
     * @param parked given up
     * @param ended that had nothing left to tell
     * @param putBack that wait for the end of the quiet hours
     */
    public record Outcome(int published, int parked, int ended, int putBack) {}

    private static final int MOST_TRIES = 5;
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(10);

    private final Outbox outbox;
    private final WorthTelling worth;
    private final PublishNotice topic;
    private final InstantSource clock;
    private final Supplier<String> ids;

    /**
     * Takes what it works with.
     *
     * @param ids each of which is drawn once
     */
    public SendAlerts(
            Outbox outbox, WorthTelling worth, PublishNotice topic, InstantSource clock, Supplier<String> ids) {
        this.outbox = outbox;
        this.worth = worth;
        this.topic = topic;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Goes through all that is due.
     *
     * @throws TopicAway if the topic takes nothing, which ends the run early
     */
    @Override
    public Outcome apply(Tick tick) {
        Run run = new Run(clock.instant());
        for (int shard = 0; shard < outbox.shards(); shard++) {
            int next = shard;
            run.faults.run(() -> run.through(next));
        }
        run.faults.throwIfAny();
        return new Outcome(run.published, run.parked, run.ended, run.putBack);
    }

    /** One run, in which one intent that can't be sent does not hold up the rest. */
    private final class Run {

        private final Instant now;
        private final Faults faults = new Faults();
        private boolean away;
        private int published;
        private int parked;
        private int ended;
        private int putBack;

        Run(Instant now) {
            this.now = now;
        }

        /** While the topic is away, each shard is only looked at, so that it is known how long it waits. */
        void through(int shard) {
            String after = null;
            do {
                Due<Outbox.Outgoing> page = outbox.due(shard, now, after);
                for (Outbox.Outgoing outgoing : page.items()) {
                    if (!away) {
                        faults.run(() -> one(outgoing));
                    }
                }
                after = page.next();
            } while (after != null && !away);
        }

        private void one(Outbox.Outgoing outgoing) {
            Instant at = clock.instant();
            switch (worth.of(outgoing.intent(), at)) {
                case WorthTelling.Answer.Never(var fate, var reason) -> end(outgoing, fate, reason, at);
                case WorthTelling.Answer.Later(var until) ->
                    claimed(outgoing, at, claim -> {
                        outbox.putBack(claim, until, outgoing.tries());
                        putBack++;
                    });
                case WorthTelling.Answer.Now _ -> {
                    if (outgoing.tries() < MOST_TRIES) {
                        send(outgoing, at);
                    } else {
                        end(outgoing, Intent.Fate.PARKED, "undelivered", at);
                    }
                }
            }
        }

        private void send(Outbox.Outgoing outgoing, Instant at) {
            String refusal = published(Notice.of(outgoing.intent()));
            if (refusal != null) {
                end(outgoing, Intent.Fate.PARKED, refusal, at);
                return;
            }
            published++;
            outbox.handedOver(outgoing, at.plus(LOOK_AGAIN.multipliedBy(1L << outgoing.tries())));
        }

        private @Nullable String published(Notice notice) {
            try {
                return topic.publish(notice);
            } catch (TopicAway none) {
                away = true;
                throw none;
            }
        }

        private void end(Outbox.Outgoing outgoing, Intent.Fate fate, String reason, Instant at) {
            claimed(outgoing, at, claim -> {
                if (outbox.end(claim, fate, reason, at)) {
                    parked += fate == Intent.Fate.PARKED ? 1 : 0;
                    ended += fate == Intent.Fate.PARKED ? 0 : 1;
                }
            });
        }

        /** What another worker has, the next run looks at again. */
        private void claimed(Outbox.Outgoing outgoing, Instant at, Consumer<Claim.Held> work) {
            Intent intent = outgoing.intent();
            Claim claim = outbox.claim(intent.caseId(), intent.key(), ids.get(), at, TextOfficials.LEASE);
            if (claim instanceof Claim.Held held) {
                work.accept(held);
            }
        }
    }
}
