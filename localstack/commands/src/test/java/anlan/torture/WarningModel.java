package anlan.torture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The warnings that published days call for, reckoned by hand from {@code seeds/warnings.json}: it
 * shares no code with what judges them.
 */
final class WarningModel {

    private static final List<String> COLOURS = List.of("GREEN", "YELLOW", "RED");

    private final JsonNode seeds = Json.resource("/seeds/warnings.json");
    private final NavigableMap<LocalDate, Map<String, Long>> days;

    /**
     * Takes the newest counts of one area.
     *
     * @param days by date, each without a gap after the one before
     */
    WarningModel(NavigableMap<LocalDate, Map<String, Long>> days) {
        this.days = days;
    }

    /** What stands after each window, by the id of the window and the indicator. */
    SortedMap<String, String> all() {
        SortedMap<String, String> all = new TreeMap<>();
        for (JsonNode rule : seeds.path("rules")) {
            List<Integer> readings = new ArrayList<>();
            int colour = -1;
            int streak = 0;
            String since = "";
            for (LocalDate first : windows()) {
                Integer reading = reading(rule, first);
                if (reading != null) {
                    readings.add(reading);
                    int from = Math.max(
                            0, readings.size() - seeds.path("cleanWindows").intValue());
                    int now = readings.subList(from, readings.size()).stream()
                            .max(Integer::compare)
                            .orElseThrow();
                    boolean same = now == colour;
                    streak = 0;
                    for (int n = readings.size() - 1; n >= 0 && readings.get(n) == now; n--) {
                        streak++;
                    }
                    since = same ? since : first.toString();
                    colour = now;
                }
                all.put(
                        id(first) + " " + Json.text(rule, "figure"),
                        name(reading) + ", stands " + name(colour < 0 ? null : colour) + " since " + since + ", streak "
                                + streak + ", step " + step(colour, streak));
            }
        }
        return all;
    }

    private static String name(@Nullable Integer colour) {
        return colour == null ? "" : COLOURS.get(colour);
    }

    private String step(int colour, int streak) {
        String step = "";
        for (JsonNode each : seeds.path("steps")) {
            step = colour == 2 && streak >= each.path("streak").intValue() ? Json.text(each, "step") : step;
        }
        return step;
    }

    /** The first days of the windows that are published in full. */
    private List<LocalDate> windows() {
        return days.keySet().stream()
                .filter(day -> List.of(1, 11, 21).contains(day.getDayOfMonth()))
                .filter(this::whole)
                .toList();
    }

    private boolean whole(LocalDate first) {
        return first.datesUntil(last(first).plusDays(1)).allMatch(days::containsKey);
    }

    private static LocalDate last(LocalDate first) {
        return first.getDayOfMonth() == 21 ? first.withDayOfMonth(first.lengthOfMonth()) : first.plusDays(9);
    }

    private static LocalDate before(LocalDate first) {
        return first.getDayOfMonth() == 1 ? first.minusMonths(1).withDayOfMonth(21) : first.minusDays(10);
    }

    static String id(LocalDate first) {
        return first.toString().substring(0, 7) + "-X" + (first.getDayOfMonth() / 10 + 1);
    }

    private @Nullable Integer reading(JsonNode rule, LocalDate first) {
        String figure = Json.text(rule, "figure");
        boolean stock = rule.path("limit").path("stock").asBoolean(false);
        Long count = stock ? count(last(first), figure) : sum(first, figure);
        if (count == null) {
            return null;
        }
        if (rule.has("limit")) {
            JsonNode limit = rule.path("limit");
            boolean yellow =
                    limit.has("yellow") && count >= limit.path("yellow").longValue();
            return count >= limit.path("red").longValue() ? 2 : yellow ? 1 : 0;
        }
        JsonNode ratio = rule.path("ratio");
        if (count < ratio.path("minimum").longValue()) {
            return 0;
        }
        long base = 0;
        long length = 0;
        for (LocalDate each : compared(first)) {
            base += sum(each, figure);
            length += each.datesUntil(last(each).plusDays(1)).count();
        }
        if (base == 0) {
            return null;
        }
        long here = first.datesUntil(last(first).plusDays(1)).count();
        return reached(ratio, "red", count * length, base * here)
                ? 2
                : reached(ratio, "yellow", count * length, base * here) ? 1 : 0;
    }

    private static boolean reached(JsonNode ratio, String colour, long now, long base) {
        String[] share = Json.text(ratio, colour).split("/", 2);
        return now * Long.parseLong(share[1]) >= base * Long.parseLong(share[0]);
    }

    private List<LocalDate> compared(LocalDate first) {
        List<LocalDate> windows = new ArrayList<>(List.of(first.minusYears(1)));
        LocalDate each = first;
        for (int n = 0; n < seeds.path("windowsBefore").intValue(); n++) {
            each = before(each);
            windows.add(each);
        }
        return windows.stream().filter(this::whole).toList();
    }

    private @Nullable Long sum(LocalDate first, String figure) {
        long sum = 0;
        for (LocalDate day = first; !day.isAfter(last(first)); day = day.plusDays(1)) {
            Long count = count(day, figure);
            if (count == null) {
                return null;
            }
            sum += count;
        }
        return sum;
    }

    /** A part stands for itself only where all parts make up the whole. */
    private @Nullable Long count(LocalDate day, String figure) {
        Map<String, Long> counts = days.getOrDefault(day, Map.of());
        int grade = figure.indexOf(".grade.");
        if (grade < 0) {
            return counts.get(figure);
        }
        String whole = figure.substring(0, grade);
        long parts = counts.entrySet().stream()
                .filter(each -> each.getKey().matches("\\Q" + whole + ".grade.\\E[^.]+"))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return counts.containsKey(whole) && counts.getOrDefault(whole, -1L) == parts
                ? counts.getOrDefault(figure, 0L)
                : null;
    }
}
