package anlan.catalogue;

import anlan.alerts.NoticeJson;
import anlan.domain.alert.Claim;
import anlan.domain.alert.Handover;
import anlan.domain.alert.Intent;
import anlan.domain.alert.Outbox;
import anlan.domain.time.Due;
import anlan.domain.timer.Timers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells of what a function brought to its end, and of what it gave up, which only a person can put
 * right: by a line of the log, and by the metrics that an alarm watches. Nothing personal stands in either.
 */
final class GivenUp {

    private static final Logger LOG = LoggerFactory.getLogger(GivenUp.class);

    private GivenUp() {}

    static Outbox of(String function, Outbox outbox, Meters meters) {
        return new Watched.OfOutbox(outbox) {
            @Override
            public Due<Outgoing> due(int shard, Instant now, @Nullable String after) {
                return counted(function, super.due(shard, now, after), meters, now);
            }

            @Override
            public List<Claim.Held> end(List<Claim.Held> claims, Intent.Fate fate, String reason, Instant at) {
                List<Claim.Held> ended = super.end(claims, fate, reason, at);
                if (!ended.isEmpty()) {
                    meters.take(Measure.of(function, Metric.INTENTS, ended.size(), at)
                            .with(Measure.STATE, fate.name().toLowerCase(Locale.ROOT)));
                }
                if (fate == Intent.Fate.PARKED) {
                    ended.forEach(claim -> parked(function, claim.intent(), reason, meters, at));
                }
                return ended;
            }
        };
    }

    static Timers of(String function, Timers timers, Meters meters) {
        return new Watched.OfTimers(timers) {
            @Override
            public Due<Waiting> due(int shard, Instant now, @Nullable String after) {
                return counted(function, super.due(shard, now, after), meters, now);
            }
        };
    }

    /**
     * Reads a message of the topic: none is handed over where it only asks to look. One that is no
     * notice goes to the dead letters in the end.
     */
    static @Nullable Handover handover(String message, Meters meters, InstantSource clock) {
        try {
            return NoticeJson.asksToLook(message) ? null : NoticeJson.read(message);
        } catch (NoticeJson.Malformed malformed) {
            meters.tell(Catalogue.TOPIC, Metric.SET_ASIDE, 1, clock.instant());
            throw malformed;
        }
    }

    static <T> Due<T> counted(String function, Due<T> page, Meters meters, Instant now) {
        if (page.setAside() > 0) {
            meters.tell(function, Metric.SET_ASIDE, page.setAside(), now);
        }
        return page;
    }

    private static void parked(String function, Intent intent, String reason, Meters meters, Instant at) {
        LOG.atWarn()
                .addKeyValue("caseId", intent.caseId())
                .addKeyValue("intent", intent.key())
                .addKeyValue("reason", reason)
                .log("an alert is parked");
        meters.tell(function, Metric.PARKED, 1, at);
    }
}
