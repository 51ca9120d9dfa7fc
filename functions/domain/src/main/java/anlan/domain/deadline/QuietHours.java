package anlan.domain.deadline;

import anlan.domain.time.CityTime;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/**
 * The hours of the night in which officials are not disturbed (免打扰时段): a message is held until they
 * end, never dropped.
 */
public record QuietHours(LocalTime from, LocalTime to) {

    /** The first moment, not before the one given, at which a message may go out. */
    public Instant release(Instant at) {
        ZonedDateTime local = at.atZone(CityTime.ZONE);
        LocalTime time = local.toLocalTime();
        if (!time.isBefore(from)) {
            return local.toLocalDate()
                    .plusDays(1)
                    .atTime(to)
                    .atZone(CityTime.ZONE)
                    .toInstant();
        }
        if (time.isBefore(to)) {
            return local.toLocalDate().atTime(to).atZone(CityTime.ZONE).toInstant();
        }
        return at;
    }
}
