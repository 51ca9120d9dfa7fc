package anlan.usecases.alert;

import anlan.domain.alert.AlertId;
import anlan.domain.alert.Alerts;
import anlan.domain.alert.Intent;
import anlan.domain.casefile.CityKeys;
import anlan.domain.deadline.QuietHours;
import anlan.domain.people.Actor;
import anlan.domain.refusal.Conflict;
import anlan.domain.refusal.Reused;
import anlan.domain.refusal.Unavailable;
import anlan.domain.refusal.Unknown;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Takes an alert up again that was given up (重发), once its cause is mended: it is pending as if it
 * had never been tried, from the end of the quiet hours on if they are.
 */
public final class RedriveAlert {

    /**
     * What somebody asks for.
     *
     * @param id of the alert, as they wrote it
     * @param key idempotency key
     * @param fingerprint digest of the request
     */
    public record Command(Actor by, String id, String key, String fingerprint) {}

    /** The alert as it was taken up, and whether that was before under the same key. */
    public record Answer(Alerts.Alert alert, boolean replayed) {}

    private static final int MOST_TRIES = 5;

    private final Alerts alerts;
    private final FindAlerts find;
    private final CityKeys keys;
    private final QuietHours quiet;
    private final InstantSource clock;

    public RedriveAlert(Alerts alerts, FindAlerts find, CityKeys keys, QuietHours quiet, InstantSource clock) {
        this.alerts = alerts;
        this.find = find;
        this.keys = keys;
        this.quiet = quiet;
        this.clock = clock;
    }

    /**
     * Does it, once, however often it is asked under the same key.
     *
     * @throws Unknown if there is no such alert, or it is not theirs to see
     * @throws Conflict with its state, if it is not parked
     * @throws Reused if the key was used for something else
     */
    public Answer apply(Command command) {
        AlertId id = AlertId.read(command.id());
        if (id == null) {
            throw new Unknown();
        }
        String key = keys.entryKey("redrive", command.by().subject(), command.key());
        for (int tried = 0; tried < MOST_TRIES; tried++) {
            Alerts.Alert stands = find.one(command.by(), id);
            switch (stands.intent().fate() == Intent.Fate.PARKED
                    ? redrive(stands, command, key)
                    : before(stands, key)) {
                case Alerts.Redriven.Done(var alert) -> {
                    return new Answer(alert.with(stands.document()), false);
                }
                case Alerts.Redriven.Before(var alert, var fingerprint) -> {
                    if (!fingerprint.equals(command.fingerprint())) {
                        throw new Reused();
                    }
                    return new Answer(alert.with(stands.document()), true);
                }
                case Alerts.Redriven.Moved _ -> {
                    // Somebody else was faster: what it is now, the next look tells.
                }
            }
        }
        throw Unavailable.busy();
    }

    private Alerts.Redriven redrive(Alerts.Alert parked, Command command, String key) {
        Instant now = clock.instant();
        Instant from = parked.intent().held() ? quiet.release(now) : now;
        return alerts.redrive(parked, from, key, command.fingerprint());
    }

    private Alerts.Redriven before(Alerts.Alert stands, String key) {
        Alerts.Redriven.Before before = alerts.redriven(stands.intent().id(), key);
        if (before == null) {
            throw new Conflict(
                    "not_parked",
                    "只有已停发(PARKED)的通知可以重发。",
                    new Conflict.Standing(stands.intent().fate().name(), null, List.of()));
        }
        return before;
    }
}
