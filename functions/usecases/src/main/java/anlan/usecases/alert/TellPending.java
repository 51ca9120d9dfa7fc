package anlan.usecases.alert;

import anlan.domain.alert.Sms;
import anlan.domain.alert.SmsGateway;
import anlan.domain.alert.Untold;
import anlan.domain.alert.Wording;
import anlan.domain.deadline.QuietHours;
import anlan.domain.people.Post;
import anlan.domain.people.PostId;
import anlan.domain.people.Roster;
import anlan.usecases.Faults;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells posts what has a text message of its own, each once and not in the quiet hours. Where nobody
 * knows whether a message was sent, it is sent again half an hour later.
 */
public final class TellPending {

    /** Until a provider that took nothing, or did not answer, is asked again. */
    private static final Duration PAUSE = Duration.ofMinutes(30);

    private final Roster roster;
    private final DailyCap cap;
    private final SmsGateway gateway;
    private final QuietHours quiet;
    private final InstantSource clock;
    private final Supplier<String> ids;

    /**
     * Takes what it works with.
     *
     * @param ids each of which is drawn once
     */
    public TellPending(
            Roster roster,
            DailyCap cap,
            SmsGateway gateway,
            QuietHours quiet,
            InstantSource clock,
            Supplier<String> ids) {
        this.roster = roster;
        this.cap = cap;
        this.gateway = gateway;
        this.quiet = quiet;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * How one sort of these is told.
     *
     * @param rung under which the message is listed
     * @param addressees who is told: the first of these posts that the roster has
     */
    record Subject<A>(String rung, Function<A, List<PostId>> addressees, Function<A, Wording> words) {}

    /** Tells all that waits, and answers how many messages were sent. */
    <A> int tell(Untold<A> untold, Subject<A> subject) {
        Instant now = clock.instant();
        if (quiet.release(now).isAfter(now)) {
            return 0;
        }
        int[] sent = {0};
        Faults faults = new Faults();
        for (A alert : untold.pending()) {
            faults.run(() -> {
                String claimant = ids.get();
                if (untold.claim(alert, claimant, now, TextOfficials.LEASE)) {
                    sent[0] += told(untold, alert, answer(subject, alert, claimant, now), claimant, now) ? 1 : 0;
                }
            });
        }
        faults.throwIfAny();
        return sent[0];
    }

    private <A> boolean told(Untold<A> untold, A alert, SmsGateway.Answer answer, String claimant, Instant now) {
        return switch (answer) {
            case SmsGateway.Answer.Sent(String messageId) -> {
                untold.end(alert, messageId, now);
                yield true;
            }
            case SmsGateway.Answer.Rejected(String reason) -> {
                untold.end(alert, reason, now);
                yield false;
            }
            case SmsGateway.Answer.Quota _ -> {
                pause(untold, alert, claimant, now);
                yield false;
            }
            case SmsGateway.Answer.Unknown(String why) -> {
                pause(untold, alert, claimant, now);
                throw new Again("nobody knows whether a post was told: " + why);
            }
        };
    }

    /** The same attempt keeps it for longer, so that no other run asks before. */
    private static <A> void pause(Untold<A> untold, A alert, String claimant, Instant now) {
        var unused = untold.claim(alert, claimant, now, PAUSE);
    }

    private <A> SmsGateway.Answer answer(Subject<A> subject, A alert, String claimant, Instant now) {
        List<PostId> addressees = subject.addressees().apply(alert);
        Post post = hearing(addressees, now);
        if (post == null) {
            return new SmsGateway.Answer.Rejected("no such post: " + addressees.getFirst());
        }
        String unreachable = Sms.unreachable(post.phone());
        if (unreachable != null) {
            return new SmsGateway.Answer.Rejected(unreachable);
        }
        return switch (subject.words().apply(alert)) {
            case Wording.None(String reason) -> new SmsGateway.Answer.Rejected(reason);
            case Wording.Text text -> sent(post, new Sms(post.phone(), text, null, subject.rung()), claimant, now);
        };
    }

    /** It counts among the messages of the day, and waits where it would be one too many. */
    private SmsGateway.Answer sent(Post post, Sms sms, String claimant, Instant now) {
        if (cap.waits(post.id(), claimant, now) != null) {
            return new SmsGateway.Answer.Quota("enough for a day");
        }
        SmsGateway.Answer answer = gateway.send(sms);
        if (answer instanceof SmsGateway.Answer.Rejected || answer instanceof SmsGateway.Answer.Quota) {
            cap.takeBack(post.id(), claimant, now);
        }
        return answer;
    }

    private @Nullable Post hearing(List<PostId> addressees, Instant now) {
        Post post = addressees.stream()
                .map(roster::find)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (post == null || post.hearing(now).equals(post.id())) {
            return post;
        }
        Post deputy = roster.find(post.hearing(now));
        return deputy == null ? post : deputy;
    }
}
