package anlan.replay;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The clock of the replayed city: each person acts at a moment of their own, and jobs run at that
 * of the city.
 */
final class ReplayClock extends Clock {

    private static final ThreadLocal<Instant> OWN = new ThreadLocal<>();
    private volatile Instant now;

    ReplayClock(Instant now) {
        this.now = now;
    }

    void set(Instant moment) {
        now = moment;
    }

    /** Does something at another moment than the city's. */
    void at(Instant moment, Runnable deed) {
        OWN.set(moment);
        try {
            deed.run();
        } finally {
            OWN.remove();
        }
    }

    @Override
    public Instant instant() {
        Instant moment = OWN.get();
        return moment == null ? now : moment;
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
