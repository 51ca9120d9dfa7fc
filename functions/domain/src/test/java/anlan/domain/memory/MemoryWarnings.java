package anlan.domain.memory;

import anlan.domain.area.AreaCode;
import anlan.domain.warning.Warning;
import anlan.domain.warning.Warnings;
import anlan.domain.warning.Window;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The port {@code Warnings} in memory. */
final class MemoryWarnings implements Warnings {

    private final Map<String, NavigableMap<Integer, Warning>> revisions = new TreeMap<>();

    private static String key(Window window, AreaCode area, String indicator) {
        return window + "#" + area + "#" + indicator;
    }

    @Override
    public synchronized List<Warning> newest(Window window, @Nullable AreaCode area) {
        return revisions.values().stream()
                .map(each -> each.lastEntry().getValue())
                .filter(each -> each.window().equals(window)
                        && (area == null || each.area().equals(area)))
                .toList();
    }

    @Override
    public synchronized boolean publish(Warning warning) {
        return revisions
                        .computeIfAbsent(
                                key(warning.window(), warning.area(), warning.indicator()), none -> new TreeMap<>())
                        .putIfAbsent(warning.revision(), warning)
                == null;
    }

    /** Whether there is that revision. */
    synchronized boolean has(Window window, AreaCode area, String indicator, int revision) {
        return revisions
                .getOrDefault(key(window, area, indicator), new TreeMap<>())
                .containsKey(revision);
    }
}
