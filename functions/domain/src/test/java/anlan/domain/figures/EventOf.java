package anlan.domain.figures;

import anlan.domain.area.AreaCode;
import anlan.domain.category.CaseKind;
import anlan.domain.category.CategoryCode;
import anlan.domain.category.Grade;
import anlan.domain.category.Source;
import anlan.domain.contract.Samples;
import anlan.domain.event.CaseEvent;
import anlan.domain.event.EventKind;
import anlan.domain.event.Fact;
import java.time.LocalDate;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** An event as a line of a table writes it, such as {@code H5 CLOSED inTime=true}. */
final class EventOf {

    static final LocalDate DAY = LocalDate.of(2024, 2, 8);

    private static final AtomicInteger CASES = new AtomicInteger();

    private EventOf() {}

    /**
     * Reads the letter of the kind and the version, what happened, and facts; each is a case of its
     * own.
     */
    static CaseEvent read(String line) {
        String[] words = line.strip().split(" ", -1);
        CaseKind kind = CaseKind.of(words[0].charAt(0));
        boolean hazard = kind == CaseKind.HAZARD;
        TreeMap<String, String> facts = new TreeMap<>();
        facts.put(Fact.CAME_IN, DAY.toString());
        for (int word = 2; word < words.length; word++) {
            String[] fact = words[word].split("=", 2);
            facts.put(fact[0], fact[1]);
        }
        return new CaseEvent(
                Samples.id(kind, "event " + CASES.incrementAndGet()),
                Integer.parseInt(words[0].substring(1)),
                EventKind.valueOf(words[1]),
                Samples.NOW,
                DAY,
                new CaseEvent.Topic(
                        new AreaCode("331082112"),
                        new CategoryCode("fire-equipment"),
                        hazard ? Grade.SERIOUS : null,
                        switch (kind) {
                            case COMPLAINT -> null;
                            case HAZARD -> Source.OFFICE;
                            case INSPECTION -> Source.LEADER;
                            case DUTYMONTH -> null;
                        }),
                "somebody",
                null,
                facts,
                null,
                null,
                CaseEvent.FIRST);
    }
}
