package anlan.torture;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What inspections come to by hand, by the points that they keep: each round counts on the day on
 * which it was entered, and each point with a site is a visit of that site, as are the sites to which
 * a visit of a grid went.
 */
final class HandCount {

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final int TOWN = 9;

    private final Map<String, Map<String, Long>> days = new TreeMap<>();

    HandCount(List<Table.Item> items) {
        items.stream().filter(item -> item.pk().startsWith("S#I")).forEach(this::inspection);
        items.stream().filter(item -> item.pk().startsWith("S#G")).forEach(this::month);
        items.stream().filter(item -> item.pk().startsWith("EV#")).forEach(this::event);
    }

    /** Whether a figure is one of those that are counted here. */
    static boolean counts(String figure) {
        return figure.startsWith("sites.visits")
                || figure.matches("inspections\\.(held|points|personTimes)(\\.source\\..*)?")
                || figure.startsWith("inspections.self")
                || figure.startsWith("hazards.recheck");
    }

    /** The figures of a day and a town that are not 0. */
    Map<String, Long> of(String key) {
        return days.getOrDefault(key, Map.of());
    }

    private void inspection(Table.Item state) {
        String source = ".source." + state.text("source");
        List<Table.Item> rounds = state.rows("rounds");
        for (int n = 0; n < rounds.size(); n++) {
            Table.Item round = rounds.get(n);
            String day = day(round, state);
            List<Table.Item> points = round.rows("points");
            for (String part : List.of("", source)) {
                add(day, "inspections.held" + part, n == 0 ? 1 : 0);
                add(day, "inspections.points" + part, points.size());
                add(day, "inspections.personTimes" + part, round.number("personTimes"));
            }
            points.stream().filter(point -> point.has("site")).forEach(visit -> {
                add(day, "sites.visits", 1);
                add(day, "sites.visits.type." + visit.text("type"), 1);
            });
        }
    }

    private void month(Table.Item state) {
        state.rows("visits").forEach(visit -> {
            for (String sites : visit.text("sites").split(",", -1)) {
                String[] words = sites.split("=", -1);
                long n = words.length == 1 ? 0 : Long.parseLong(words[1]);
                add(day(visit, state), "sites.visits", n);
                add(day(visit, state), "sites.visits.type." + words[0], n);
            }
        });
    }

    /** What is looked at again stands in nothing but the history. */
    private void event(Table.Item event) {
        String kind = event.text("event");
        String day = day(event, event);
        add(day, "hazards.rechecked", kind.startsWith("RECHECK") ? 1 : 0);
        add(day, "hazards.recheckFailed", kind.equals("RECHECK_FAILED") ? 1 : 0);
        add(day, "inspections.selfMissed", kind.equals("SELF_CHECK_MISSED") ? 1 : 0);
        String clean = event.fact("selfClean");
        add(day, "inspections.selfClean", clean.isEmpty() ? 0 : Long.parseLong(clean));
    }

    private static String day(Table.Item round, Table.Item state) {
        return Instant.parse(round.text("at")).atOffset(CHINA).toLocalDate() + " "
                + state.text("areaCode").substring(0, TOWN);
    }

    private void add(String day, String figure, long n) {
        if (n > 0) {
            days.computeIfAbsent(day, none -> new TreeMap<>()).merge(figure, n, Long::sum);
        }
    }
}
