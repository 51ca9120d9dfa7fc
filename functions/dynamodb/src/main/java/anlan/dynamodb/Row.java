package anlan.dynamodb;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One item while it is written or read: attributes by name, absent where there is nothing to say.
 */
final class Row {

    static final String PK = "pk";
    static final String SK = "sk";

    /** UTC with nine decimals, so that text sorts as time does. */
    private static final DateTimeFormatter SORTABLE = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final SortedMap<String, AttributeValue> attributes = new TreeMap<>();

    Row() {}

    Row(Map<String, AttributeValue> item) {
        attributes.putAll(item);
    }

    static Row key(String pk, String sk) {
        return new Row().text(PK, pk).text(SK, sk);
    }

    static String sortable(Instant at) {
        return SORTABLE.format(at);
    }

    Row text(String name, @Nullable String value) {
        if (value != null) {
            attributes.put(name, AttributeValue.fromS(value));
        }
        return this;
    }

    Row number(String name, long value) {
        attributes.put(name, AttributeValue.fromN(Long.toString(value)));
        return this;
    }

    Row decimal(String name, double value) {
        attributes.put(name, AttributeValue.fromN(Double.toString(value)));
        return this;
    }

    Row flag(String name, boolean value) {
        attributes.put(name, AttributeValue.fromBool(value));
        return this;
    }

    Row time(String name, @Nullable Instant value) {
        return text(name, value == null ? null : sortable(value));
    }

    Row texts(String name, List<String> values) {
        attributes.put(
                name,
                AttributeValue.fromL(values.stream().map(AttributeValue::fromS).toList()));
        return this;
    }

    Row nested(String name, Row value) {
        attributes.put(name, AttributeValue.fromM(value.item()));
        return this;
    }

    Row rows(String name, List<Row> values) {
        attributes.put(
                name,
                AttributeValue.fromL(values.stream()
                        .map(row -> AttributeValue.fromM(row.item()))
                        .toList()));
        return this;
    }

    Row with(Row more) {
        attributes.putAll(more.attributes);
        return this;
    }

    Map<String, AttributeValue> item() {
        return Collections.unmodifiableMap(attributes);
    }

    boolean has(String name) {
        return attributes.containsKey(name);
    }

    String text(String name) {
        return value(name).s();
    }

    @Nullable
    String optional(String name) {
        AttributeValue value = attributes.get(name);
        return value == null ? null : value.s();
    }

    /** Reads a value from its text, or null if there is none. */
    <T> @Nullable T optional(String name, Function<String, T> reader) {
        String text = optional(name);
        return text == null ? null : reader.apply(text);
    }

    int number(String name) {
        return Integer.parseInt(value(name).n());
    }

    long count(String name) {
        return Long.parseLong(value(name).n());
    }

    double decimal(String name) {
        return Double.parseDouble(value(name).n());
    }

    boolean flag(String name) {
        return value(name).bool();
    }

    Instant time(String name) {
        return Instant.parse(text(name));
    }

    /** The moment with which its sort key begins; an item that has none sorts as due at once. */
    Instant sortedBy() {
        try {
            return Instant.parse(text(SK).split("#", 2)[0]);
        } catch (DateTimeParseException malformed) {
            return Instant.EPOCH;
        }
    }

    @Nullable
    Instant optionalTime(String name) {
        String text = optional(name);
        return text == null ? null : Instant.parse(text);
    }

    List<String> texts(String name) {
        return value(name).l().stream().map(AttributeValue::s).toList();
    }

    List<Row> rows(String name) {
        return value(name).l().stream().map(element -> new Row(element.m())).toList();
    }

    Row nested(String name) {
        return new Row(value(name).m());
    }

    private AttributeValue value(String name) {
        AttributeValue value = attributes.get(name);
        if (value == null) {
            throw new IllegalStateException("a stored item has no " + name);
        }
        return value;
    }
}
