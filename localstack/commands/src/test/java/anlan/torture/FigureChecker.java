package anlan.torture;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Holds the published figures against the events of the raw table, counted anew, and against each
 * other: stocks go on from the day before, parts make up their sum, and towns make up the city.
 */
final class FigureChecker {

    private static final String CITY = "331082";
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final int TOWN = 9;
    private static final int NIGHTS_BACK = 10;
    private static final int WORDS_OF_PART = 4;

    /** The splits in which every case is counted; not every case has a unit or a village. */
    private static final Set<String> SUMMED =
            Set.of("category", "grade", "source", "minutes", "foundOn", "handedOn", "type");

    private final LocalDate today;
    private final Findings findings;
    private final Map<String, Table.Item> newest = new TreeMap<>();
    private final Map<String, List<Table.Item>> events = new TreeMap<>();
    private final HandCount byHand;

    FigureChecker(City city, Findings findings) {
        this.findings = findings;
        this.today = city.clock.instant().atOffset(CHINA).toLocalDate();
        List<Table.Item> all = city.raw.all();
        this.byHand = new HandCount(all);
        for (Table.Item item : all) {
            if (item.pk().startsWith("F#")) {
                newest.put(item.text("date") + " " + item.text("areaCode"), item);
            } else if (item.pk().startsWith("EV#")) {
                events.computeIfAbsent(happened(item), key -> new ArrayList<>()).add(item);
            }
        }
    }

    /** The day and the town of an event, by when and where it happened. */
    private static String happened(Table.Item event) {
        return Instant.parse(event.text("at")).atOffset(CHINA).toLocalDate() + " "
                + event.text("areaCode").substring(0, TOWN);
    }

    void all() {
        Map<String, Table.Item> yesterday = new TreeMap<>();
        Map<String, Map<String, Long>> towns = new TreeMap<>();
        newest.forEach((key, figures) -> {
            String area = figures.text("areaCode");
            Table.Item before = yesterday.put(area, figures);
            carriedOver(key, before, figures);
            if (!area.equals(CITY)) {
                counted(key, figures);
                counts(figures).forEach((figure, n) -> {
                    if (!figure.contains(".village.")) {
                        towns.computeIfAbsent(figures.text("date"), date -> new TreeMap<>())
                                .merge(figure, n, Long::sum);
                    }
                });
            }
            split(key, figures);
            settled(key, figures);
        });
        newest.forEach((key, figures) -> {
            if (figures.text("areaCode").equals(CITY)) {
                findings.check(
                        present(counts(figures)).equals(present(towns.getOrDefault(figures.text("date"), Map.of()))),
                        "the towns do not make up the city on " + figures.text("date"));
            }
        });
        events.keySet().stream()
                .filter(day -> day.compareTo(today.toString()) < 0)
                .forEach(day -> findings.check(newest.containsKey(day), "events that no day counts: " + day));
    }

    private static Map<String, Long> counts(Table.Item figures) {
        Map<String, Long> counts = new TreeMap<>();
        for (Map.Entry<String, AttributeValue> each : figures.nested("counts").entrySet()) {
            counts.put(each.getKey(), Long.parseLong(each.getValue().n()));
        }
        return counts;
    }

    /** Without the parts that come to 0 where towns are summed. */
    private static Map<String, Long> present(Map<String, Long> counts) {
        Map<String, Long> present = new TreeMap<>(counts);
        present.values().removeIf(n -> n == 0);
        return present;
    }

    private void carriedOver(String key, Table.Item before, Table.Item figures) {
        Map<String, Long> then = before == null ? Map.of() : counts(before);
        Map<String, Long> now = counts(figures);
        long complaints = n(then, "complaints.open")
                + n(now, "complaints.new")
                - n(now, "complaints.closed")
                + n(now, "complaints.reopened");
        findings.check(n(now, "complaints.open") == complaints, "open complaints do not add up: " + key);
        long hazards = n(then, "hazards.open")
                + n(now, "hazards.found")
                - n(now, "hazards.rectified")
                + n(now, "hazards.reopened");
        findings.check(n(now, "hazards.open") == hazards, "open hazards do not add up: " + key);
        long inspections = n(then, "inspections.open") + n(now, "inspections.held") - n(now, "inspections.closed");
        findings.check(n(now, "inspections.open") == inspections, "open inspections do not add up: " + key);
        long months = n(then, "dutymonths.open") + n(now, "dutymonths.opened") - n(now, "dutymonths.closed");
        findings.check(n(now, "dutymonths.open") == months, "open months of grids do not add up: " + key);
    }

    private static long n(Map<String, Long> counts, String figure) {
        return counts.getOrDefault(figure, 0L);
    }

    private void counted(String key, Table.Item figures) {
        List<Table.Item> day = events.getOrDefault(key, List.of());
        findings.check(
                figures.number("events") == day.size(),
                figures.number("events") + " events were folded and " + day.size() + " happened: " + key);
        long fresh = day.stream()
                .filter(event -> event.text("event").equals("SUBMITTED")
                        && event.text("case").startsWith("C"))
                .count();
        findings.check(n(counts(figures), "complaints.new") == fresh, "new complaints are miscounted: " + key);
        Map<String, Long> inspected = new TreeMap<>(counts(figures));
        inspected.entrySet().removeIf(each -> each.getValue() == 0 || !HandCount.counts(each.getKey()));
        findings.check(
                inspected.equals(byHand.of(key)),
                "inspections come to " + byHand.of(key) + " by hand and to " + inspected + ": " + key);
    }

    /** A day that is still counted every night is final: nothing has tampered with its cases. */
    private void settled(String key, Table.Item figures) {
        boolean counted =
                figures.text("date").compareTo(today.minusDays(NIGHTS_BACK).toString()) >= 0;
        findings.check(
                !counted || (figures.text("status").equals("FINAL") && !figures.has("difference")),
                "a day waits although fold and cases have the same to count: " + key + " "
                        + figures.nested("difference"));
    }

    private void split(String key, Table.Item figures) {
        Map<String, Long> counts = counts(figures);
        Set<String> splits = new TreeSet<>();
        Map<String, Long> sums = new TreeMap<>();
        counts.forEach((figure, n) -> {
            String[] parts = figure.split("\\.", -1);
            if (parts.length == WORDS_OF_PART && SUMMED.contains(parts[2])) {
                String split = parts[0] + "." + parts[1] + "." + parts[2];
                splits.add(split);
                sums.merge(split, n, Long::sum);
            }
        });
        splits.forEach(split -> findings.check(
                n(sums, split) == n(counts, split.substring(0, split.lastIndexOf('.'))),
                "the parts of " + split + " do not make up their sum: " + key));
    }
}
