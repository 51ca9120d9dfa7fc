package anlan.usecases.alert;

import anlan.domain.alert.Claim;
import anlan.domain.alert.Intent;
import anlan.domain.alert.Notice;
import anlan.domain.alert.Outbox;
import anlan.domain.alert.Sms;
import anlan.domain.alert.SmsGateway;
import anlan.domain.alert.Templates;
import anlan.domain.alert.Wording;
import anlan.domain.people.Post;
import anlan.domain.people.Roster;
import anlan.domain.people.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sends one notice from the topic to the duty telephone of the post that it is for (短信通知), if there
 * is still something to tell. A notice that is delivered twice is sent once.
 */
public final class TextOfficials implements Function<Notice, TextOfficials.Outcome> {

    /** The end of a notice. */
    public enum Outcome {
        SENT,
        PARKED,
        /** The case has ended or is not late any more. */
        CANCELLED,
        /** The deadline is another one. */
        SUPERSEDED,
        /** It waits for the end of the quiet hours, or for a provider that takes none for now. */
        PUT_BACK,
        NOTHING_TO_DO
    }

    /** Shorter than the minute after which Lambda tries again for the first time. */
    static final Duration LEASE = Duration.ofSeconds(45);

    private final Outbox outbox;
    private final WorthTelling worth;
    private final Roster roster;
    private final Templates templates;
    private final SmsGateway gateway;
    private final InstantSource clock;
    private final Supplier<String> ids;

    /**
     * Takes what it works with.
     *
     * @param ids each of which is drawn once
     */
    public TextOfficials(
            Outbox outbox,
            WorthTelling worth,
            Roster roster,
            Templates templates,
            SmsGateway gateway,
            InstantSource clock,
            Supplier<String> ids) {
        this.outbox = outbox;
        this.worth = worth;
        this.roster = roster;
        this.templates = templates;
        this.gateway = gateway;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Sends it, or says why not.
     *
     * @throws Again if another worker has it, or had the time to take it; whether that one comes to
     *     its end is not known
     */
    @Override
    public Outcome apply(Notice notice) {
        return switch (outbox.claim(notice.caseId(), notice.intent(), ids.get(), clock.instant(), LEASE)) {
            case Claim.Ended _ -> Outcome.NOTHING_TO_DO;
            case Claim.Busy _ -> throw new Again("another worker has the notice");
            case Claim.Held claim -> tell(claim);
        };
    }

    private Outcome tell(Claim.Held claim) {
        return switch (orGiveBack(claim, () -> worth.of(claim.intent(), clock.instant()))) {
            case WorthTelling.Answer.Never(var fate, var reason) -> end(claim, fate, reason);
            case WorthTelling.Answer.Later(var until) -> {
                outbox.putBack(claim, until, Math.max(0, claim.tries() - 1));
                yield Outcome.PUT_BACK;
            }
            case WorthTelling.Answer.Now(var accused) -> text(claim, accused);
        };
    }

    private Outcome text(Claim.Held claim, @Nullable UnitId accused) {
        SmsGateway.Answer answer = orGiveBack(claim, () -> send(claim, accused));
        return switch (answer) {
            case SmsGateway.Answer.Sent(String messageId) -> end(claim, Intent.Fate.SENT, messageId);
            case SmsGateway.Answer.Rejected(String reason) -> end(claim, Intent.Fate.PARKED, reason);
            case SmsGateway.Answer.Quota _ -> {
                Instant now = clock.instant();
                outbox.putBack(
                        claim,
                        Backoff.after(claim.intent().at(), now, claim.claimant()),
                        Math.max(0, claim.tries() - 1));
                yield Outcome.PUT_BACK;
            }
            case SmsGateway.Answer.Unknown(String why) ->
                orGiveBack(claim, () -> {
                    throw new Again("nobody knows whether it was sent: " + why);
                });
        };
    }

    private SmsGateway.Answer send(Claim.Held claim, @Nullable UnitId accused) {
        Intent intent = claim.intent();
        Post post = hearing(intent, accused, clock.instant());
        if (post == null) {
            return new SmsGateway.Answer.Rejected("no such post: " + intent.post());
        }
        String unreachable = Sms.unreachable(post.phone());
        if (unreachable != null) {
            return new SmsGateway.Answer.Rejected(unreachable);
        }
        Notice notice = Notice.of(intent);
        return switch (templates.word(notice)) {
            case Wording.None(String reason) -> new SmsGateway.Answer.Rejected(reason);
            case Wording.Text text -> {
                if (claim.over(clock.instant())) {
                    throw new Again("the lease is over");
                }
                yield gateway.send(Sms.of(notice, text, post.phone()));
            }
        };
    }

    /** A worker that fails does not keep what it has not sent. */
    private <T> T orGiveBack(Claim.Held claim, Supplier<T> part) {
        try {
            return part.get();
        } catch (RuntimeException failed) {
            try {
                outbox.release(claim);
            } catch (RuntimeException alsoFailed) {
                failed.addSuppressed(alsoFailed);
            }
            throw failed;
        }
    }

    /**
     * The post that hears now: its deputy, while it is not manned; but nobody of the unit that the
     * case is about. Where a unit has no head, the office hears of its steps.
     */
    private @Nullable Post hearing(Intent intent, @Nullable UnitId accused, Instant now) {
        Post post = roster.find(intent.post());
        if (post == null && intent.step() != null) {
            post = roster.find(UnitId.centre(accused).mainPost());
        }
        if (post == null || post.hearing(now).equals(post.id())) {
            return post;
        }
        Post deputy = roster.find(post.hearing(now));
        return deputy == null || deputy.unit().equals(accused) ? post : deputy;
    }

    /** Where another worker has taken it meanwhile, its end is that one's to tell. */
    private Outcome end(Claim.Held claim, Intent.Fate fate, String reason) {
        return outbox.end(claim, fate, reason, clock.instant()) ? outcome(fate) : Outcome.NOTHING_TO_DO;
    }

    private static Outcome outcome(Intent.Fate fate) {
        return switch (fate) {
            case SENT -> Outcome.SENT;
            case PARKED -> Outcome.PARKED;
            case CANCELLED -> Outcome.CANCELLED;
            case SUPERSEDED -> Outcome.SUPERSEDED;
            case PENDING -> Outcome.NOTHING_TO_DO;
        };
    }
}
