package anlan.usecases.alert;

import anlan.domain.alert.Intent;
import anlan.domain.alert.Sms;
import anlan.domain.alert.SmsGateway;
import anlan.domain.alert.Templates;
import anlan.domain.alert.Wording;
import anlan.domain.deadline.QuietHours;
import anlan.domain.decision.Decision;
import anlan.domain.decision.Decisions;
import anlan.domain.decision.Reminder;
import anlan.domain.decision.Reminders;
import anlan.domain.people.Post;
import anlan.domain.people.Roster;
import anlan.usecases.Faults;
import anlan.usecases.Tick;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells officials by text message of the decisions that they are to carry out (决定提醒), outside the
 * quiet hours and within what a telephone gets on a day. Whether there is still something to tell is
 * looked at when it is told. It answers how many messages were sent.
 */
public final class TellDecisions implements Function<Tick, Integer> {

    /** Until a provider that took nothing, or did not answer, is asked again. */
    private static final Duration PAUSE = Duration.ofMinutes(30);

    private final Reminders reminders;
    private final Decisions decisions;
    private final Templates templates;
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
    public TellDecisions(
            Reminders reminders,
            Decisions decisions,
            Templates templates,
            Roster roster,
            DailyCap cap,
            SmsGateway gateway,
            QuietHours quiet,
            InstantSource clock,
            Supplier<String> ids) {
        this.reminders = reminders;
        this.decisions = decisions;
        this.templates = templates;
        this.roster = roster;
        this.cap = cap;
        this.gateway = gateway;
        this.quiet = quiet;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public Integer apply(Tick tick) {
        Instant now = clock.instant();
        int[] sent = {0};
        Faults faults = new Faults();
        for (Reminder reminder : reminders.pending(now)) {
            faults.run(() -> {
                String claimant = ids.get();
                if (reminders.claim(reminder, claimant, now, TextOfficials.LEASE)) {
                    sent[0] += new Telling(reminder, claimant, now).told() ? 1 : 0;
                }
            });
        }
        faults.throwIfAny();
        return sent[0];
    }

    /** One that this attempt has. */
    private final class Telling {

        private final Reminder reminder;
        private final String claimant;
        private final Instant now;

        Telling(Reminder reminder, String claimant, Instant now) {
            this.reminder = reminder;
            this.claimant = claimant;
            this.now = now;
        }

        boolean told() {
            Decision decision = decisions.find(reminder.id());
            if (decision == null || !decision.open()) {
                return ended(Intent.Fate.CANCELLED, "the decision has ended");
            }
            if (reminder.at().isBefore(decision.dueAt()) && !now.isBefore(decision.dueAt())) {
                return ended(Intent.Fate.SUPERSEDED, "its day has passed");
            }
            Instant release = quiet.release(now);
            if (reminder.held() && release.isAfter(now)) {
                reminders.postpone(reminder, claimant, release);
                return false;
            }
            Post post = hearing();
            if (post == null) {
                return ended(Intent.Fate.PARKED, "no such post: " + reminder.post());
            }
            String unreachable = Sms.unreachable(post.phone());
            if (unreachable != null) {
                return ended(Intent.Fate.PARKED, unreachable);
            }
            return switch (templates.decision(
                    reminder.template(), reminder.number(), reminder.dueOn(), reminder.rung())) {
                case Wording.None(String reason) -> ended(Intent.Fate.PARKED, reason);
                case Wording.Text text -> sent(post, new Sms(post.phone(), text, null, reminder.rung()));
            };
        }

        private boolean sent(Post post, Sms sms) {
            Instant until = cap.waits(post.id(), claimant, now);
            if (until != null) {
                reminders.postpone(reminder, claimant, until);
                return false;
            }
            return switch (gateway.send(sms)) {
                case SmsGateway.Answer.Sent(String messageId) -> {
                    var unused = ended(Intent.Fate.SENT, messageId);
                    yield true;
                }
                case SmsGateway.Answer.Rejected(String reason) -> {
                    cap.takeBack(post.id(), claimant, now);
                    yield ended(Intent.Fate.PARKED, reason);
                }
                case SmsGateway.Answer.Quota _ -> {
                    cap.takeBack(post.id(), claimant, now);
                    reminders.postpone(reminder, claimant, now.plus(PAUSE));
                    yield false;
                }
                case SmsGateway.Answer.Unknown(String why) -> {
                    // The same attempt keeps it for longer, so that no other run asks before.
                    var unused = reminders.claim(reminder, claimant, now, PAUSE);
                    throw new Again("nobody knows whether somebody was told: " + why);
                }
            };
        }

        private boolean ended(Intent.Fate fate, String reason) {
            var unused = reminders.end(reminder, claimant, fate, reason, clock.instant());
            return false;
        }

        /** The post that hears: its deputy, while it is not manned. */
        private @Nullable Post hearing() {
            Post post = roster.find(reminder.post());
            if (post == null || post.hearing(now).equals(post.id())) {
                return post;
            }
            Post deputy = roster.find(post.hearing(now));
            return deputy == null ? post : deputy;
        }
    }
}
