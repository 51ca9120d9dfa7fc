package anlan.domain.people;

import anlan.domain.time.CityTime;
import java.time.Instant;
import java.time.LocalTime;

/**
 * The hours of the day in which a post is manned (值班时间); one that ends before it begins runs over
 * midnight.
 */
public record DutyHours(LocalTime from, LocalTime to) {

    public boolean contains(Instant at) {
        LocalTime time = at.atZone(CityTime.ZONE).toLocalTime();
        boolean begun = !time.isBefore(from);
        boolean open = time.isBefore(to);
        return from.isBefore(to) ? begun && open : begun || open;
    }
}
