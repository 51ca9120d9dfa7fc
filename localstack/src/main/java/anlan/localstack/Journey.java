package anlan.localstack;

import anlan.domain.time.CityTime;
import java.time.Duration;
import java.time.Instant;

/** A move of the city's time that is under way. */
record Journey(Instant from, Instant to) {

    private static final int WHOLE = 100;

    /** How much of it is done, in whole percent. */
    int percent(Instant now) {
        return (int) (Duration.between(from, now).toMillis()
                * WHOLE
                / Math.max(1, Duration.between(from, to).toMillis()));
    }

    /** How far it has come, for a console. */
    String told(Instant now) {
        return "advance: %s, %d of %d days"
                .formatted(
                        CityTime.dateOf(now),
                        Duration.between(from, now).toDays(),
                        Duration.between(from, to).toDays());
    }
}
