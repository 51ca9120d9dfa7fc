package anlan.domain.warning;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Ten days of a month as the office reckons them (旬): from the 1st (上旬), from the 11th (中旬), and from
 * the 21st to the end of the month (下旬), which has eight to eleven days.
 *
 * @param part 1, 2 or 3
 */
public record Window(YearMonth month, int part) implements Comparable<Window> {

    private static final int DAYS = 10;
    private static final int PARTS = 3;
    private static final String NAMES = "上中下";
    private static final Comparator<Window> ORDER =
            Comparator.comparing(Window::month).thenComparing(Window::part);

    public Window {
        if (part < 1 || part > PARTS) {
            throw new IllegalArgumentException("a month has three windows");
        }
    }

    /** The window in which a day lies. */
    public static Window of(LocalDate day) {
        return new Window(YearMonth.from(day), Math.min((day.getDayOfMonth() - 1) / DAYS + 1, PARTS));
    }

    /** The last window that is over by the end of a day. */
    public static Window overBy(LocalDate day) {
        Window window = of(day);
        return window.last().equals(day) ? window : window.before();
    }

    /** All from one to another, both included; none if that is the earlier one. */
    public static List<Window> between(Window first, Window last) {
        List<Window> windows = new ArrayList<>();
        for (Window each = first; each.compareTo(last) <= 0; each = each.next()) {
            windows.add(each);
        }
        return windows;
    }

    /** Reads an id. */
    public static Window parse(String id) {
        int at = id.indexOf("-X");
        return new Window(YearMonth.parse(id.substring(0, at)), Integer.parseInt(id.substring(at + 2)));
    }

    /** As it is published, such as {@code 2024-02-X1}. */
    public String id() {
        return month + "-X" + part;
    }

    /** What it is called within its month, such as 上旬. */
    public String chineseName() {
        return NAMES.charAt(part - 1) + "旬";
    }

    public LocalDate first() {
        return month.atDay((part - 1) * DAYS + 1);
    }

    /** Its last day, which is in it. */
    public LocalDate last() {
        return part == PARTS ? month.atEndOfMonth() : month.atDay(part * DAYS);
    }

    public int days() {
        return Math.toIntExact(ChronoUnit.DAYS.between(first(), last())) + 1;
    }

    public Window before() {
        return of(first().minusDays(1));
    }

    public Window next() {
        return of(last().plusDays(1));
    }

    /** The same window of the year before. */
    public Window aYearBefore() {
        return new Window(month.minusYears(1), part);
    }

    @Override
    public int compareTo(Window other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return id();
    }
}
