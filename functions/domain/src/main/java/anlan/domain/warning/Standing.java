package anlan.domain.warning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an area stands by one indicator after a window.
 *
 * @param colour the gravest of the latest readings; null while no window could be judged
 * @param since the first day of the first window of this colour; null as the colour is
 * @param streak how many windows one after another, up to the latest, were of this colour by their
 *     own reading
 * @param readings the latest readings, as many as it takes to become less grave, newest last
 */
public record Standing(@Nullable Colour colour, @Nullable LocalDate since, int streak, List<Colour> readings) {

    /** Where nothing has been judged before. */
    public static final Standing NONE = new Standing(null, null, 0, List.of());

    public Standing {
        readings = List.copyOf(readings);
    }

    /**
     * After one more window. A graver reading counts at once; a colour becomes less grave only after
     * so many readings that are. A window that could not be judged changes nothing.
     *
     * @param reading what the window is by itself; null if it could not be judged
     * @param cleanWindows how many readings less grave a colour ends with
     */
    Standing after(Window window, @Nullable Colour reading, int cleanWindows) {
        if (reading == null) {
            return this;
        }
        List<Colour> latest = new ArrayList<>(readings);
        latest.add(reading);
        List<Colour> kept = latest.subList(Math.max(0, latest.size() - cleanWindows), latest.size());
        Colour now = Collections.max(kept);
        return now == colour
                ? new Standing(now, since, reading == now ? streak + 1 : 0, kept)
                : new Standing(now, window.first(), inARow(kept, now), kept);
    }

    private static int inARow(List<Colour> readings, Colour colour) {
        return (int)
                readings.reversed().stream().takeWhile(each -> each == colour).count();
    }
}
