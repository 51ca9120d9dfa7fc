package anlan.exports;

import anlan.domain.area.AreaCode;
import anlan.domain.figures.DayFigures;
import anlan.domain.figures.Rate;
import anlan.domain.figures.Tally;
import anlan.domain.figures.Versions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The figures of an export: the newest revision of each day and area, and what is wrong with any. */
final class Published {

    private final Map<String, DayFigures> newest = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private int revisions;

    Published(String file, List<String> lines) {
        for (int n = 0; n < lines.size(); n++) {
            add(lines.get(n), file + " line " + (n + 1));
        }
    }

    private void add(String line, String where) {
        try {
            DayFigures read = figures(Json.read(line));
            revisions++;
            String name = read.date() + " " + read.area() + " revision " + read.revision();
            DayFigures before = newest.put(key(read.date(), read.area()), read);
            if (read.revision() != (before == null ? 1 : before.revision() + 1)) {
                faults.add(name + " does not follow the revision before it");
            }
            if (!read.intact()) {
                faults.add(name + " does not match its digest");
            }
        } catch (RuntimeException malformed) {
            faults.add(where + " can not be read: " + malformed.getMessage());
        }
    }

    private static String key(LocalDate day, AreaCode area) {
        return day + " " + area;
    }

    private static DayFigures figures(JsonNode line) {
        TreeMap<String, Long> counts = new TreeMap<>();
        line.path("counts")
                .properties()
                .forEach(count -> counts.put(count.getKey(), count.getValue().asLong()));
        TreeMap<String, Rate> rates = new TreeMap<>();
        line.path("rates")
                .properties()
                .forEach(rate -> rates.put(
                        rate.getKey(),
                        new Rate(
                                rate.getValue().path("num").asLong(),
                                rate.getValue().path("den").asLong())));
        JsonNode reason = line.path("reason");
        return new DayFigures(
                LocalDate.parse(line.path("date").asString("")),
                new AreaCode(line.path("area").asString("")),
                line.path("revision").asInt(),
                new Versions(
                        line.path("formulas").asString(""),
                        line.path("rules").asString(""),
                        line.path("areas").asString("")),
                new Tally(
                        counts,
                        line.path("events").asLong(),
                        line.path("eventsDigest").asString("")),
                rates,
                line.path("digest").asString(""),
                reason.isNull() ? null : DayFigures.Reason.valueOf(reason.asString("")),
                null,
                DayFigures.Status.valueOf(line.path("status").asString("")),
                null);
    }

    @Nullable
    DayFigures newest(LocalDate day, AreaCode area) {
        return newest.get(key(day, area));
    }

    /** The days of which anything is published. */
    SortedSet<LocalDate> days() {
        SortedSet<LocalDate> days = new TreeSet<>();
        newest.values().forEach(each -> days.add(each.date()));
        return days;
    }

    int revisions() {
        return revisions;
    }

    List<String> faults() {
        return faults;
    }
}
