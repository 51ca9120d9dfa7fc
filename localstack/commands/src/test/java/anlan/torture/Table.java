package anlan.torture;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The raw table, read past the product: every item, by its keys. */
final class Table {

    /** An item as texts and numbers by name; what is neither is left as it is. */
    record Item(Map<String, AttributeValue> attributes) {

        String pk() {
            return text("pk");
        }

        String sk() {
            return text("sk");
        }

        boolean has(String name) {
            return attributes.containsKey(name);
        }

        /** A text, or the empty text. */
        String text(String name) {
            AttributeValue value = attributes.get(name);
            return value == null || value.s() == null ? "" : value.s();
        }

        long number(String name) {
            AttributeValue value = attributes.get(name);
            return value == null || value.n() == null ? 0 : Long.parseLong(value.n());
        }

        boolean flag(String name) {
            AttributeValue value = attributes.get(name);
            return value != null && Boolean.TRUE.equals(value.bool());
        }

        /** The same without one of its attributes. */
        Item without(String name) {
            Map<String, AttributeValue> fewer = new TreeMap<>(attributes);
            fewer.remove(name);
            return new Item(fewer);
        }

        Map<String, AttributeValue> nested(String name) {
            AttributeValue value = attributes.get(name);
            return value == null ? Map.of() : value.m();
        }

        /** The items of a list, none if there is no such list. */
        List<Item> rows(String name) {
            AttributeValue value = attributes.get(name);
            return value == null
                    ? List.of()
                    : value.l().stream().map(row -> new Item(row.m())).toList();
        }

        /** The texts of a list, none if there is no such list. */
        List<String> texts(String name) {
            AttributeValue value = attributes.get(name);
            return value == null
                    ? List.of()
                    : value.l().stream().map(AttributeValue::s).toList();
        }

        /** Of an event, what it says under a name, or the empty text. */
        String fact(String name) {
            return new Item(nested("facts")).text(name);
        }
    }

    private final DynamoDbClient clean;
    private final String name;

    Table(DynamoDbClient clean, String name) {
        this.clean = clean;
        this.name = name;
    }

    List<Item> all() {
        List<Item> all = new ArrayList<>();
        clean.scanPaginator(request -> request.tableName(name).consistentRead(true)).items().stream()
                .map(item -> new Item(new TreeMap<>(item)))
                .forEach(all::add);
        all.sort((a, b) -> (a.pk() + "\0" + a.sk()).compareTo(b.pk() + "\0" + b.sk()));
        return all;
    }

    /**
     * A digest of all of it, by which two tables are compared; the number that the provider gave a
     * message is the provider's own.
     */
    String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            all().forEach(item -> digest.update((told(item) + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    private static Map<String, AttributeValue> told(Item item) {
        Map<String, AttributeValue> told = new TreeMap<>(item.attributes());
        if (item.text("fate").equals("SENT")) {
            told.remove("note");
        }
        return told;
    }

    /** Takes away every item whose partition key begins so. */
    void delete(String prefix) {
        all().stream().filter(item -> item.pk().startsWith(prefix)).forEach(this::remove);
    }

    void remove(Item item) {
        var unused = clean.deleteItem(request -> request.tableName(name)
                .key(Map.of("pk", AttributeValue.fromS(item.pk()), "sk", AttributeValue.fromS(item.sk()))));
    }

    /** Every item in which that text stands. */
    List<Item> naming(String text) {
        return all().stream()
                .filter(item -> item.attributes().toString().contains(text))
                .toList();
    }

    /** Puts an item past the product, as a hand that tampers would. */
    void put(Map<String, AttributeValue> item) {
        var unused = clean.putItem(request -> request.tableName(name).item(item));
    }
}
