package anlan.domain.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The setbacks of a case so far; nothing of it is ever taken back.
 *
 * @param returned how often it came back: a complaint from its unit, a hazard from its review (退回)
 * @param failed how often a reply had to be done again (返工)
 * @param transferred how often its owner handed it on (移交)
 * @param extended whether its one extension has been asked for (延期)
 * @param reopened when it was opened again (重开, 反弹)
 */
public record Counts(int returned, int failed, int transferred, boolean extended, List<Instant> reopened) {

    public static final Counts NONE = new Counts(0, 0, 0, false, List.of());

    public Counts {
        reopened = List.copyOf(reopened);
    }

    public Counts andReturned() {
        return new Counts(returned + 1, failed, transferred, extended, reopened);
    }

    public Counts andFailed() {
        return new Counts(returned, failed + 1, transferred, extended, reopened);
    }

    public Counts andTransferred() {
        return new Counts(returned, failed, transferred + 1, extended, reopened);
    }

    public Counts andExtended() {
        return new Counts(returned, failed, transferred, true, reopened);
    }

    /**
     * Opened again: the work starts anew, so it may be extended again, and what failed before is in
     * the past.
     */
    public Counts andReopened(Instant at) {
        List<Instant> all = new ArrayList<>(reopened);
        all.add(at);
        return new Counts(0, 0, 0, false, all);
    }

    /** How often it was opened again in the time up to now. */
    public int reopenedWithin(Duration window, Instant now) {
        return Math.toIntExact(
                reopened.stream().filter(at -> !at.plus(window).isBefore(now)).count());
    }
}
