package anlan.domain.intake;

import anlan.domain.casefile.Pseudonym;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * How many complaints one person may bring in (限次): so many within any minute, so many within any
 * 24 hours. The windows slide: no edge of a clock opens them twice.
 *
 * @param person who spends it
 * @param at the moment at which one is spent
 */
public record Quota(Pseudonym person, Instant at, List<Window> windows) {

    /** At most so many within any time of that length. */
    public record Window(int most, Duration length) {}

    private static final List<Window> COMPLAINTS =
            List.of(new Window(5, Duration.ofMinutes(1)), new Window(30, Duration.ofDays(1)));

    public Quota {
        windows = List.copyOf(windows);
    }

    public static Quota of(Pseudonym person, Instant at) {
        return new Quota(person, at, COMPLAINTS);
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
