package anlan.restore;

import anlan.catalogue.Catalogue;
import anlan.catalogue.Functions;
import anlan.catalogue.Platform;
import anlan.catalogue.Served;
import anlan.catalogue.Settings;
import anlan.domain.alert.SmsGateway;
import anlan.domain.erasure.Tombstones;
import anlan.domain.subscription.StatusGateway;
import anlan.domain.time.CityTime;
import anlan.usecases.Tick;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The time from a backup to now, gone through once more over the table that was put back: its jobs
 * run as they ran then, and every message that they have for somebody is refused, as it may have
 * been sent already. Nobody is told twice; what nobody may have been told is parked for a person to
 * look at.
 */
final class PassedTime {

    /** Stands with each alert that was given up so. */
    static final String REASON = "may have been told before the restore";

    private static final Duration BEAT = Duration.ofMinutes(5);
    private static final Duration NIGHT = Duration.ofMinutes(20);

    private final Moved clock = new Moved();
    private final HeldTopic topic = new HeldTopic();
    private final AtomicInteger refused = new AtomicInteger();
    private final Functions functions;

    PassedTime(Settings settings, DynamoDbClient client, Tombstones tombstones) {
        Platform platform = new Platform(
                        settings, client, topic, clock, () -> UUID.randomUUID().toString(), List.of(), sms -> {
                            refused.incrementAndGet();
                            return new SmsGateway.Answer.Rejected(REASON);
                        })
                .telling((openid, text) -> {
                    refused.incrementAndGet();
                    return new StatusGateway.Answer.Rejected(REASON);
                })
                .keeping(tombstones);
        functions = new Functions(platform, System::nanoTime);
    }

    /** Erases everybody again who was forgotten, and answers how many they are. */
    int eraseAgain() {
        return functions.erase().again();
    }

    /**
     * Goes through it, and answers how many messages were refused.
     *
     * @param taken when the backup was taken
     * @param lost until when the city went on after it
     */
    int goThrough(Instant taken, Instant lost) {
        Instant before = taken;
        while (before.isBefore(lost)) {
            Instant beat = before.plus(BEAT).isBefore(lost) ? before.plus(BEAT) : lost;
            Instant night = CityTime.startOf(CityTime.dateOf(beat)).plus(NIGHT);
            if (night.isAfter(before) && !night.isAfter(beat)) {
                run("rollUpDay", night);
            }
            run("notifyOverdue", beat);
            run("sendAlerts", beat);
            for (String message : topic.taken()) {
                if (Catalogue.only(Catalogue.TOPIC, functions, System::nanoTime) instanceof Served.Topic texts) {
                    var unused = texts.run().apply(message);
                }
            }
            before = beat;
        }
        return refused.get();
    }

    private void run(String job, Instant at) {
        clock.now = at;
        if (Catalogue.only(job, functions, System::nanoTime) instanceof Served.Job made) {
            var unused = made.run().apply(new Tick(at));
        }
    }

    /** Stands where it was put. */
    private static final class Moved extends Clock {

        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
