package anlan.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the telephones of posts get, and how much of it on a day. */
final class Telephones {

    /**
     * A text message.
     *
     * @param alerts that it tells, in the order of their names
     */
    record Text(String post, Instant at, List<Alert> alerts) {}

    final List<Text> texts = new ArrayList<>();
    /** How often a message was put off, as the day was full. */
    int putOff;

    private final Rules rules;
    private final Map<String, Integer> counted = new HashMap<>();

    Telephones(Rules rules) {
        this.rules = rules;
    }

    /** Until when one message more has to wait; null if it is within the day's number, and counted. */
    @Nullable
    Instant full(String post, Instant now) {
        LocalDate day = Almanac.day(now);
        Instant evening = rules.evening(day);
        boolean early = now.isBefore(evening);
        String ofDay = post + " " + day;
        int before = counted.getOrDefault(ofDay, 0);
        if (before < rules.most.byDay() + (early ? 0 : 1)) {
            counted.put(ofDay, before + 1);
            return null;
        }
        putOff++;
        return early ? evening : rules.morningAfter(day);
    }

    void gets(String post, Instant at, List<Alert> alerts) {
        texts.add(new Text(post, at, alerts));
    }
}
