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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells of what a function gave up, which only a person can put right: by a line of the log, and by
 * the metrics that an alarm watches. Nothing personal stands in either.
 */
final class GivenUp {

    private static final Logger LOG = LoggerFactory.getLogger(GivenUp.class);

    private GivenUp() {}

    static Outbox of(String function, Outbox outbox) {
        return new Watched.OfOutbox(outbox) {
            @Override
            public Due<Outgoing> due(int shard, Instant now, @Nullable String after) {
                return counted(function, super.due(shard, now, after), now);
            }

            @Override
            public List<Claim.Held> end(List<Claim.Held> claims, Intent.Fate fate, String reason, Instant at) {
                List<Claim.Held> ended = super.end(claims, fate, reason, at);
                if (fate == Intent.Fate.PARKED) {
                    ended.forEach(claim -> parked(function, claim.intent(), reason, at));
                }
                return ended;
            }
        };
    }

    static Timers of(String function, Timers timers) {
        return new Watched.OfTimers(timers) {
            @Override
            public Due<Waiting> due(int shard, Instant now, @Nullable String after) {
                return counted(function, super.due(shard, now, after), now);
            }
        };
    }

    /**
     * Reads a message of the topic: none is handed over where it only asks to look. One that is no
     * notice goes to the dead letters in the end.
     */
    static @Nullable Handover handover(String message, InstantSource clock) {
        try {
            return NoticeJson.asksToLook(message) ? null : NoticeJson.read(message);
        } catch (NoticeJson.Malformed malformed) {
            Metrics.tell(Catalogue.TOPIC, Metrics.SET_ASIDE, "Count", 1, clock.instant());
            throw malformed;
        }
    }

    static <T> Due<T> counted(String function, Due<T> page, Instant now) {
        if (page.setAside() > 0) {
            Metrics.tell(function, Metrics.SET_ASIDE, "Count", page.setAside(), now);
        }
        return page;
    }

    private static void parked(String function, Intent intent, String reason, Instant at) {
        LOG.atWarn()
                .addKeyValue("caseId", intent.caseId())
                .addKeyValue("intent", intent.key())
                .addKeyValue("reason", reason)
                .log("an alert is parked");
        Metrics.tell(function, Metrics.PARKED, "Count", 1, at);
    }
}
