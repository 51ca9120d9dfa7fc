package anlan.exports;

import anlan.domain.area.AreaCode;
import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.Pseudonym;
import anlan.domain.category.CategoryCode;
import anlan.domain.category.Grade;
import anlan.domain.category.Source;
import anlan.domain.event.CaseEvent;
import anlan.domain.event.EventKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The events of an export, by day and town, and what is wrong with them. */
final class Journal {

    private static final String NONE = "NONE";

    private final Map<String, List<CaseEvent>> byDay = new HashMap<>();
    private final Map<CaseId, List<CaseEvent>> byCase = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private int events;

    Journal(List<String> lines) {
        for (int n = 0; n < lines.size(); n++) {
            add(lines.get(n), ExportFolder.EVENTS + " line " + (n + 1));
        }
        byCase.forEach(this::chain);
    }

    private void add(String line, String where) {
        try {
            JsonNode read = Json.read(line);
            CaseEvent event = event(read);
            if (!event.hash().equals(text(read, "hash"))) {
                faults.add(where + ": " + event.caseId() + " version " + event.version() + " is not what was hashed");
            }
            events++;
            byDay.computeIfAbsent(key(event.date(), event.topic().area().town()), day -> new ArrayList<>())
                    .add(event);
            byCase.computeIfAbsent(event.caseId(), id -> new ArrayList<>()).add(event);
        } catch (RuntimeException malformed) {
            faults.add(where + " can not be read: " + malformed.getMessage());
        }
    }

    private static String key(LocalDate day, AreaCode town) {
        return day + " " + town;
    }

    private static CaseEvent event(JsonNode line) {
        TreeMap<String, String> facts = new TreeMap<>();
        line.path("facts")
                .properties()
                .forEach(fact -> facts.put(fact.getKey(), fact.getValue().asString("")));
        String grade = named(line, "grade");
        String source = named(line, "source");
        String holder = named(line, "holder");
        return new CaseEvent(
                new CaseId(text(line, "case")),
                line.path("version").asInt(),
                EventKind.valueOf(text(line, "event")),
                Instant.parse(text(line, "at")),
                LocalDate.parse(text(line, "date")),
                new CaseEvent.Topic(
                        new AreaCode(text(line, "areaCode")),
                        new CategoryCode(text(line, "category")),
                        grade == null ? null : Grade.valueOf(grade),
                        source == null ? null : Source.valueOf(source)),
                text(line, "by"),
                holder == null ? null : new Pseudonym(holder),
                facts,
                null,
                named(line, "wordsDigest"),
                text(line, "previous"));
    }

    private static String text(JsonNode line, String name) {
        return line.path(name).asString("");
    }

    private static @Nullable String named(JsonNode line, String name) {
        String text = text(line, name);
        return text.equals(NONE) ? null : text;
    }

    /** Of each case, every event between the first and the last of them is there, once. */
    private void chain(CaseId id, List<CaseEvent> its) {
        its.sort(Comparator.comparingInt(CaseEvent::version));
        for (int n = 0; n < its.size(); n++) {
            CaseEvent event = its.get(n);
            String before = n > 0 ? its.get(n - 1).hash() : event.version() == 1 ? CaseEvent.FIRST : event.previous();
            if (!event.previous().equals(before)) {
                faults.add(id + " version " + event.version() + " does not follow the event before it");
            }
        }
    }

    int events() {
        return events;
    }

    List<String> faults() {
        return faults;
    }

    List<CaseEvent> on(LocalDate day, AreaCode town) {
        return byDay.getOrDefault(key(day, town), List.of());
    }
}
