package anlan.usecases.alert;

import anlan.domain.alert.Claim;
import anlan.domain.alert.Handover;
import anlan.domain.alert.Outbox;
import anlan.domain.alert.SmsGateway;
import anlan.domain.alert.Templates;
import anlan.domain.lifecycle.SnapshotReader;
import anlan.domain.people.Roster;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Sends the alerts of one message from the topic to the duty telephone of the post that they are for
 * (短信通知), those of which there is still something to tell; several as one digest (摘要). A message
 * that is delivered twice is sent once.
 */
public final class TextOfficials implements Function<Handover, TextOfficials.Outcome> {

    /** The end of a message; where its alerts come to several ends, the first of these. */
    public enum Outcome {
        SENT,
        PARKED,
        /** They wait for the end of the quiet hours or of the day, or for a provider that takes none for now. */
        PUT_BACK,
        /** The deadline is another one. */
        SUPERSEDED,
        /** The case has ended or is not late any more. */
        CANCELLED,
        NOTHING_TO_DO
    }

    /** Shorter than the minute after which Lambda tries again for the first time. */
    static final Duration LEASE = Duration.ofSeconds(45);

    private final Neighbours neighbours;

    /** What sending works with. */
    record Neighbours(
            Outbox outbox,
            SnapshotReader reader,
            WorthTelling worth,
            Roster roster,
            Templates templates,
            DailyCap cap,
            SmsGateway gateway,
            InstantSource clock,
            Supplier<String> ids) {}

    /**
     * Takes what it works with.
     *
     * @param ids each of which is drawn once
     */
    public TextOfficials(
            Outbox outbox,
            SnapshotReader reader,
            WorthTelling worth,
            Roster roster,
            Templates templates,
            DailyCap cap,
            SmsGateway gateway,
            InstantSource clock,
            Supplier<String> ids) {
        this.neighbours = new Neighbours(outbox, reader, worth, roster, templates, cap, gateway, clock, ids);
    }

    /**
     * Sends them, or says why not.
     *
     * @throws Again if another worker has one of them, or had the time to take it; whether that one
     *     comes to its end is not known
     */
    @Override
    public Outcome apply(Handover message) {
        List<Claim.Held> held = new ArrayList<>();
        try {
            claim(message, held);
            return held.isEmpty() ? Outcome.NOTHING_TO_DO : new Texting(neighbours, held).all();
        } catch (RuntimeException failed) {
            held.forEach(claim -> giveBack(claim, failed));
            throw failed;
        }
    }

    /**
     * All of them or none, and in one order whatever message they come in: of two workers that have
     * the same alerts, one sends them all.
     */
    private void claim(Handover message, List<Claim.Held> held) {
        String claimant = neighbours.ids().get();
        List<Handover.Each> inOrder = message.alerts().stream()
                .sorted(Comparator.comparing(Handover.Each::id))
                .toList();
        for (Handover.Each alert : inOrder) {
            Instant now = neighbours.clock().instant();
            switch (neighbours.outbox().claim(alert, claimant, now, LEASE)) {
                case Claim.Held claim -> held.add(claim);
                case Claim.Busy _ -> throw new Again("another worker has the notice");
                case Claim.Ended _ -> {
                    // There is nothing more to do about it.
                }
            }
        }
    }

    /** A worker that fails does not keep what it has not sent. */
    private void giveBack(Claim.Held claim, RuntimeException failed) {
        try {
            neighbours.outbox().release(claim);
        } catch (RuntimeException alsoFailed) {
            failed.addSuppressed(alsoFailed);
        }
    }
}
