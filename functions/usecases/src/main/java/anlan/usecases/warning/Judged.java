package anlan.usecases.warning;

import anlan.domain.area.AreaCode;
import anlan.domain.warning.Standing;
import anlan.domain.warning.Warning;
import anlan.domain.warning.Warnings;
import anlan.domain.warning.Window;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The newest revision of each warning of some windows, and of the one before them. */
final class Judged {

    private record Key(AreaCode area, String indicator, Window window) {}

    private final Map<Key, Warning> newest = new HashMap<>();

    private Judged() {}

    /** Reads them, of one area or of all. */
    static Judged read(Warnings warnings, List<Window> windows, @Nullable AreaCode area) {
        Judged judged = new Judged();
        warnings.newest(windows.getFirst().before(), area).forEach(judged::put);
        for (Window window : windows) {
            warnings.newest(window, area).forEach(judged::put);
        }
        return judged;
    }

    void put(Warning warning) {
        newest.put(new Key(warning.area(), warning.indicator(), warning.window()), warning);
    }

    @Nullable
    Warning of(AreaCode area, String indicator, Window window) {
        return newest.get(new Key(area, indicator, window));
    }

    /** How an area stands after a window; nothing has been judged before the first. */
    Standing after(AreaCode area, String indicator, Window window) {
        Warning warning = of(area, indicator, window);
        return warning == null ? Standing.NONE : warning.standing();
    }
}
