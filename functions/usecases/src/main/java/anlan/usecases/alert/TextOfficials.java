package anlan.usecases.alert;

import anlan.domain.alert.Intent;
import anlan.domain.alert.Notice;
import anlan.domain.alert.Outbox;
import anlan.domain.alert.Sms;
import anlan.domain.alert.SmsGateway;
import anlan.domain.people.Post;
import anlan.domain.people.Roster;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sends one notice from the topic to the duty telephone of the post that it is for (短信通知). A notice
 * that is delivered twice is sent once.
 */
public final class TextOfficials implements Function<Notice, TextOfficials.Outcome> {

    /** The end of a notice. */
    public enum Outcome {
        SENT,
        PARKED,
        NOTHING_TO_DO
    }

    private static final Duration LEASE = Duration.ofMinutes(2);

    private final Outbox outbox;
    private final Roster roster;
    private final SmsGateway gateway;
    private final InstantSource clock;

    public TextOfficials(Outbox outbox, Roster roster, SmsGateway gateway, InstantSource clock) {
        this.outbox = outbox;
        this.roster = roster;
        this.gateway = gateway;
        this.clock = clock;
    }

    @Override
    public Outcome apply(Notice notice) {
        Instant now = clock.instant();
        Intent intent = outbox.claim(notice.caseId(), notice.intent(), now, LEASE);
        if (intent == null) {
            return Outcome.NOTHING_TO_DO;
        }
        Post post = hearing(intent, now);
        if (post == null) {
            return end(intent, Intent.Fate.PARKED, "no such post: " + intent.post(), now);
        }
        SmsGateway.Answer answer = gateway.send(Sms.word(Notice.of(intent), post.phone()));
        String refusal = answer.refusal();
        return refusal == null
                ? end(intent, Intent.Fate.SENT, answer.messageId(), now)
                : end(intent, Intent.Fate.PARKED, refusal, now);
    }

    /**
     * The post that hears now: its deputy, while it is not manned; but nobody of the unit that the
     * case is about.
     */
    private @Nullable Post hearing(Intent intent, Instant now) {
        Post post = roster.find(intent.post());
        if (post == null || post.hearing(now).equals(post.id())) {
            return post;
        }
        Post deputy = roster.find(post.hearing(now));
        return deputy == null || deputy.unit().equals(intent.accused()) ? post : deputy;
    }

    private Outcome end(Intent intent, Intent.Fate fate, String note, Instant now) {
        outbox.end(intent.caseId(), intent.key(), fate, note, now);
        return fate == Intent.Fate.SENT ? Outcome.SENT : Outcome.PARKED;
    }
}
