package anlan.torture;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All that nights have published and judged so far, revision by revision and attribute by attribute,
 * and what anybody is to be told of it. Nothing in it says in which night it was written.
 */
record Published(Map<String, Table.Item> items) {

    private static final List<String> PREFIXES = List.of("F#", "FA#", "FU#", "B#", "W#", "WC#", "WL#", "WU#");
    private static final int SHOWN = 3;
    private static final Table.Item NOTHING = new Table.Item(Map.of());

    static Published in(City city) {
        Map<String, Table.Item> items = new TreeMap<>();
        city.raw.all().stream()
                .filter(item -> PREFIXES.stream().anyMatch(item.pk()::startsWith))
                .forEach(item -> items.put(item.pk() + " " + item.sk(), item));
        return new Published(items);
    }

    static void forget(City city) {
        PREFIXES.forEach(city.raw::delete);
    }

    /** Makes it all that is published. */
    void restore(City city) {
        Map<String, Table.Item> now = in(city).items;
        now.forEach((key, item) -> {
            if (!items.containsKey(key)) {
                city.raw.remove(item);
            }
        });
        items.forEach((key, item) -> {
            if (!item.equals(now.get(key))) {
                city.raw.put(item.attributes());
            }
        });
    }

    /** The newest revision of a day; null if the day has none. */
    Table.@Nullable Item newest(String area, LocalDate day) {
        return items.values().stream()
                .filter(item ->
                        item.pk().equals("F#" + area) && item.text("date").equals(day.toString()))
                .reduce((one, other) -> other)
                .orElse(null);
    }

    /** Of how many revisions the office is to be told on that day, or was. */
    long told(LocalDate day) {
        return items.values().stream()
                .filter(item -> item.pk().startsWith("FA#") && item.text("date").equals(day.toString()))
                .count();
    }

    /** Where another one is not the same: the first of its items. */
    String differing(Published other) {
        Set<String> keys = new TreeSet<>(items.keySet());
        keys.addAll(other.items.keySet());
        return keys.stream()
                .filter(key -> !items.getOrDefault(key, NOTHING).equals(other.items.getOrDefault(key, NOTHING)))
                .limit(SHOWN)
                .map(key -> key + " " + different(key, other))
                .toList()
                .toString();
    }

    private String different(String key, Published other) {
        if (!items.containsKey(key)) {
            return "is one too many";
        }
        if (!other.items.containsKey(key)) {
            return "is missing";
        }
        Map<String, ?> mine = items.getOrDefault(key, NOTHING).attributes();
        Map<String, ?> theirs = other.items.getOrDefault(key, NOTHING).attributes();
        Set<String> names = new TreeSet<>(mine.keySet());
        names.addAll(theirs.keySet());
        names.removeIf(name -> String.valueOf(mine.get(name)).equals(String.valueOf(theirs.get(name))));
        return "differs in " + names;
    }
}
