package anlan.simulation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of one alert.
 *
 * @param made when somebody was to be told
 * @param settled when it came to its end, null while it has not
 */
record Told(
        String post, String fate, Instant made, @Nullable Instant settled) {

    static final String PENDING = "PENDING";
    static final String SENT = "SENT";
    static final String SUPERSEDED = "SUPERSEDED";
    static final String CANCELLED = "CANCELLED";
    static final String PARKED = "PARKED";

    boolean pending() {
        return fate.equals(PENDING);
    }

    Told ended(String end, Instant at) {
        return new Told(post, end, made, at);
    }

    @Override
    public String toString() {
        return post + " " + fate + " made " + shown(made) + ", settled " + (settled == null ? "-" : shown(settled));
    }

    private static String shown(Instant at) {
        return at.atZone(Almanac.CITY).toLocalDateTime().toString();
    }
}
