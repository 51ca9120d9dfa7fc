package anlan.usecases.alert;

import anlan.domain.alert.Outbox;
import anlan.domain.alert.PublishNotice;
import anlan.domain.alert.TopicAway;
import anlan.domain.lifecycle.SnapshotReader;
import anlan.usecases.Tick;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Hands every intent that is due to the topic, at least once, if there is still something to tell;
 * those to one post as one message. One that has not come to its end when it is looked at again is
 * handed over again; after five times it is parked, for a person to look at. While the topic takes
 * nothing, no time is counted.
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

    /**
     * How many alerts a run takes at most. Each costs about two calls of 20 ms, so that a run ends
     * within its function's minute; the next one goes on.
     */
    static final int MOST = 1_000;

    /**
     * How much of the outbox a run looks at, to find the towns that are not flooded: some 14 MB, a
     * few seconds.
     */
    static final int MOST_LOOKED_AT = 20_000;

    private final Neighbours neighbours;

    /** What a run works with. */
    record Neighbours(
            Outbox outbox,
            SnapshotReader cases,
            WorthTelling worth,
            PublishNotice topic,
            InstantSource clock,
            Supplier<String> ids) {}

    /**
     * Takes what it works with.
     *
     * @param ids each of which is drawn once
     */
    public SendAlerts(
            Outbox outbox,
            SnapshotReader cases,
            WorthTelling worth,
            PublishNotice topic,
            InstantSource clock,
            Supplier<String> ids) {
        this.neighbours = new Neighbours(outbox, cases, worth, topic, clock, ids);
    }

    /**
     * Goes through what is due.
     *
     * @throws TopicAway if the topic takes nothing, which ends the run early
     */
    @Override
    public Outcome apply(Tick tick) {
        return new Sending(neighbours).all();
    }
}
