package anlan.usecases.alert;

import anlan.domain.alert.Sms;
import anlan.domain.alert.SmsGateway;
import anlan.domain.alert.Templates;
import anlan.domain.alert.Wording;
import anlan.domain.deadline.QuietHours;
import anlan.domain.figures.OfficeAlert;
import anlan.domain.figures.OfficeAlerts;
import anlan.domain.people.Post;
import anlan.domain.people.Roster;
import anlan.domain.people.UnitId;
import anlan.usecases.Faults;
import anlan.usecases.Tick;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells the office by text message that events and cases do not agree on a day (两路不符), once for each
 * revision and not in the quiet hours. It answers how many messages were sent; where nobody knows
 * whether one was, it is sent again half an hour later.
 */
public final class TellOffice implements Function<Tick, Integer> {

    private static final String RUNG = "figures";

    /** Until a provider that took nothing, or did not answer, is asked again. */
    private static final Duration PAUSE = Duration.ofMinutes(30);

    private final OfficeAlerts alerts;
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
    public TellOffice(
            OfficeAlerts alerts,
            Templates templates,
            Roster roster,
            DailyCap cap,
            SmsGateway gateway,
            QuietHours quiet,
            InstantSource clock,
            Supplier<String> ids) {
        this.alerts = alerts;
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
        if (quiet.release(now).isAfter(now)) {
            return 0;
        }
        int[] sent = {0};
        Faults faults = new Faults();
        for (OfficeAlert alert : alerts.pending()) {
            faults.run(() -> {
                String claimant = ids.get();
                sent[0] +=
                        alerts.claim(alert, claimant, now, TextOfficials.LEASE) && told(alert, claimant, now) ? 1 : 0;
            });
        }
        faults.throwIfAny();
        return sent[0];
    }

    private boolean told(OfficeAlert alert, String claimant, Instant now) {
        return switch (answer(alert, claimant, now)) {
            case SmsGateway.Answer.Sent(String messageId) -> {
                alerts.end(alert, messageId, now);
                yield true;
            }
            case SmsGateway.Answer.Rejected(String reason) -> {
                alerts.end(alert, reason, now);
                yield false;
            }
            case SmsGateway.Answer.Quota _ -> {
                pause(alert, claimant, now);
                yield false;
            }
            case SmsGateway.Answer.Unknown(String why) -> {
                pause(alert, claimant, now);
                throw new Again("nobody knows whether the office was told: " + why);
            }
        };
    }

    /** The same attempt keeps it for longer, so that no other run asks before. */
    private void pause(OfficeAlert alert, String claimant, Instant now) {
        var unused = alerts.claim(alert, claimant, now, PAUSE);
    }

    private SmsGateway.Answer answer(OfficeAlert alert, String claimant, Instant now) {
        Post office = hearing(now);
        if (office == null) {
            return new SmsGateway.Answer.Rejected("no such post: " + UnitId.OFFICE.mainPost());
        }
        String unreachable = Sms.unreachable(office.phone());
        if (unreachable != null) {
            return new SmsGateway.Answer.Rejected(unreachable);
        }
        return switch (words(alert)) {
            case Wording.None(String reason) -> new SmsGateway.Answer.Rejected(reason);
            case Wording.Text text -> sent(office, new Sms(office.phone(), text, null, RUNG), claimant, now);
        };
    }

    /** It counts among the messages of the day, and waits where it would be one too many. */
    private SmsGateway.Answer sent(Post office, Sms sms, String claimant, Instant now) {
        if (cap.waits(office.id(), claimant, now) != null) {
            return new SmsGateway.Answer.Quota("enough for a day");
        }
        SmsGateway.Answer answer = gateway.send(sms);
        if (answer instanceof SmsGateway.Answer.Rejected || answer instanceof SmsGateway.Answer.Quota) {
            cap.takeBack(office.id(), claimant, now);
        }
        return answer;
    }

    private @Nullable Post hearing(Instant now) {
        Post office = roster.find(UnitId.OFFICE.mainPost());
        if (office == null || office.hearing(now).equals(office.id())) {
            return office;
        }
        Post deputy = roster.find(office.hearing(now));
        return deputy == null ? office : deputy;
    }

    private Wording words(OfficeAlert alert) {
        return templates.figures(
                alert.revision().area(),
                alert.revision().date(),
                alert.difference().fold(),
                alert.difference().cases());
    }
}
