package anlan.domain.intake;

import anlan.domain.casefile.Pseudonym;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * How often something may be done (限次): one person brings in so many complaints within any minute,
 * so many within any 24 hours, and looks so often for similar ones; from one address come so many
 * new devices within any hour. The windows slide: no edge of a clock opens them twice.
 *
 * @param of what it is an allowance of
 * @param person who spends it, or the address
 * @param at the moment at which one is spent
 */
public record Quota(What of, Pseudonym person, Instant at, List<Window> windows) {

    /** What may be done so often. */
    public enum What {
        REPORT,
        LOOK,
        DEVICE,
        ATTEMPT
    }

    /** At most so many within any time of that length. */
    public record Window(int most, Duration length) {}

    private static final List<Window> COMPLAINTS =
            List.of(new Window(5, Duration.ofMinutes(1)), new Window(30, Duration.ofDays(1)));

    private static final List<Window> LOOKS =
            List.of(new Window(10, Duration.ofMinutes(1)), new Window(60, Duration.ofDays(1)));

    /** New devices from one address. */
    private static final List<Window> DEVICES = List.of(new Window(10, Duration.ofHours(1)));

    /** Attempts of one address to sign in at the issuer, each of which asks the issuer. */
    private static final List<Window> ATTEMPTS = List.of(new Window(30, Duration.ofMinutes(1)));

    public Quota {
        windows = List.copyOf(windows);
    }

    public static Quota of(Pseudonym person, Instant at) {
        return new Quota(What.REPORT, person, at, COMPLAINTS);
    }

    /**
     * The allowance to look for similar complaints before one reports: often enough for whoever
     * writes, too seldom to map out what others have reported.
     */
    public static Quota ofLooks(Pseudonym person, Instant at) {
        return new Quota(What.LOOK, person, at, LOOKS);
    }

    /** A device that is new, from that address. */
    public static Quota ofDevice(Pseudonym address, Instant at) {
        return new Quota(What.DEVICE, address, at, DEVICES);
    }

    /** An attempt to sign in from that address. */
    public static Quota ofAttempt(Pseudonym address, Instant at) {
        return new Quota(What.ATTEMPT, address, at, ATTEMPTS);
    }

    /**
     * How many of the latest have to be remembered, so that every window can be told to be open.
     */
    public int kept() {
        return windows.stream().mapToInt(Window::most).max().orElse(0);
    }

    /** The longest time for which one that was spent still counts. */
    public Duration longest() {
        return windows.stream()
                .map(Window::length)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    /**
     * How long until all windows are open: zero if they are. Each looks at the one that was spent
     * as many ago as it admits, so that none is open to more, whatever the clocks of those who
     * spend.
     *
     * @param latestFirst when the latest were spent, in the order in which they were
     */
    public Duration opensAfter(List<Instant> latestFirst) {
        return windows.stream()
                .filter(window -> latestFirst.size() >= window.most())
                .map(window ->
                        Duration.between(at, latestFirst.get(window.most() - 1).plus(window.length())))
                .filter(Duration::isPositive)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }
}
