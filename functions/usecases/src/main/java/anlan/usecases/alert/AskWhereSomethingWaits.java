package anlan.usecases.alert;

import anlan.domain.alert.AskForTexts;
import anlan.domain.alert.Untold;
import anlan.domain.deadline.QuietHours;
import anlan.domain.decision.Reminders;
import anlan.usecases.Tick;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

/**
 * Has officials told of figures, colours and decisions where something of these waits. It asks for it
 * and sends nothing itself, so that one function alone may call telephones. It answers whether it
 * asked.
 */
public final class AskWhereSomethingWaits implements Function<Tick, Boolean> {

    private final List<Untold<?>> untold;
    private final Reminders reminders;
    private final QuietHours quiet;
    private final AskForTexts topic;
    private final InstantSource clock;

    public AskWhereSomethingWaits(
            List<Untold<?>> untold, Reminders reminders, QuietHours quiet, AskForTexts topic, InstantSource clock) {
        this.untold = List.copyOf(untold);
        this.reminders = reminders;
        this.quiet = quiet;
        this.topic = topic;
        this.clock = clock;
    }

    /**
     * Asks once, however much waits.
     *
     * @throws anlan.domain.alert.TopicAway if the topic takes nothing for now
     */
    @Override
    public Boolean apply(Tick tick) {
        Instant now = clock.instant();
        boolean waits = !reminders.pending(now).isEmpty() || toldBetweenQuietHours(now);
        if (waits) {
            topic.ask();
        }
        return waits;
    }

    private boolean toldBetweenQuietHours(Instant now) {
        return !quiet.release(now).isAfter(now)
                && untold.stream().anyMatch(each -> !each.pending().isEmpty());
    }
}
