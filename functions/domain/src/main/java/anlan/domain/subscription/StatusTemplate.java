package anlan.domain.subscription;

import anlan.domain.event.EventKind;
import anlan.domain.time.CityTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One message that a reporter can subscribe to (订阅消息模板): which events it tells, and as what. A place
 * holds fixed words, or one of {@code ${number}}, {@code ${status}} and {@code ${date}}. There is
 * nothing else, so no word of a citizen and no name can stand in a message.
 *
 * @param id such as {@code result}
 * @param title by which people know it
 * @param providerCode under which WeChat keeps it
 * @param page of the mini-program that it opens, null if it opens none
 * @param places what stands where, by names such as {@code thing1}
 * @param words the status as which each event is told
 */
public record StatusTemplate(
        String id,
        String title,
        String providerCode,
        @Nullable String page,
        SortedMap<String, String> places,
        Map<EventKind, String> words) {

    private static final String NUMBER = "${number}";
    private static final String STATUS = "${status}";
    private static final String DATE = "${date}";
    private static final String SOME_NUMBER = "LH-20240208-000000";
    private static final Instant SOME_DAY = Instant.EPOCH;

    /**
     * Takes a template.
     *
     * @throws IllegalArgumentException if a place can't hold what is to stand there
     */
    public StatusTemplate {
        places = Collections.unmodifiableSortedMap(new TreeMap<>(places));
        words = Collections.unmodifiableMap(new EnumMap<>(words));
        for (Map.Entry<String, String> place : places.entrySet()) {
            for (String word : words.values()) {
                String value = value(place.getValue(), word, SOME_NUMBER, SOME_DAY);
                if (!Slot.of(place.getKey()).takes(value)) {
                    throw new IllegalArgumentException(
                            "message " + id + " can't hold " + value + " at " + place.getKey());
                }
            }
        }
    }

    /** What it says of an event; each value is cut to what its place takes. */
    public StatusText word(StatusMessage message) {
        String status = words.getOrDefault(message.event(), "");
        SortedMap<String, String> values = new TreeMap<>();
        places.forEach((place, text) -> values.put(
                place,
                Slot.of(place).fitted(value(text, status, message.number().value(), message.at()))));
        return new StatusText(id, providerCode, page, values);
    }

    private static String value(String text, String status, String number, Instant at) {
        return switch (text) {
            case NUMBER -> number;
            case STATUS -> status;
            case DATE -> date(CityTime.dateOf(at));
            default -> text;
        };
    }

    private static String date(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }
}
