package anlan.domain.intake;

import anlan.domain.deadline.CityTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How many complaints one person may bring in: so many in one minute of the clock, so many on one day of the city.
 *
 * @param person who spends it
 * @param at the moment at which one is spent
 */
public record Allowance(Pseudonym person, Instant at, int perMinute, int perDay) {

    public static Allowance of(Pseudonym person, Instant at) {
        return new Allowance(person, at, 5, 30);
    }

    public LocalDate date() {
        return CityTime.dateOf(at);
    }

    /** Minute of the day, 0 to 1439. */
    public int minute() {
        var local = at.atZone(CityTime.ZONE);
        return local.getHour() * 60 + local.getMinute();
    }

    /** How long until it opens again. */
    public Duration opensAfter(boolean daySpent) {
        Instant opens = daySpent
                ? CityTime.startOf(date().plusDays(1))
                : at.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
        return Duration.between(at, opens);
    }
}
