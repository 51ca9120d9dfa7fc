package anlan.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

/**
 * What a write costs by the rules of DynamoDB, on demand: a unit for each KB that has begun of the
 * larger of the item before and after, twice that in a transaction; and for each index, a unit for
 * each KB of what changes in it. An item that moves in an index is taken out and put in.
 */
final class RequestUnits {

    private static final int WRITTEN = 1024;
    /** What is stored with each item and each entry of an index, in bytes. */
    private static final int BESIDE = 100;

    /** An index; what is projected is null if all is. */
    private record Index(List<String> key, @Nullable Set<String> projected) {}

    private final List<Index> indexes;

    RequestUnits(List<GlobalSecondaryIndexDescription> indexes) {
        this.indexes = indexes.stream().map(RequestUnits::index).toList();
    }

    private static Index index(GlobalSecondaryIndexDescription description) {
        List<String> key = description.keySchema().stream()
                .map(KeySchemaElement::attributeName)
                .toList();
        if (description.projection().projectionType() == ProjectionType.ALL) {
            return new Index(key, null);
        }
        Set<String> projected =
                description.projection().nonKeyAttributes().stream().collect(Collectors.toSet());
        projected.addAll(key);
        projected.addAll(List.of("pk", "sk"));
        return new Index(key, projected);
    }

    /**
     * Write units of one item; an item that is not there is empty.
     *
     * @param transaction whether it is written, or only checked, in a transaction
     */
    long written(Map<String, AttributeValue> before, Map<String, AttributeValue> after, boolean transaction) {
        long table = begun(Math.max(size(before), size(after)));
        return (transaction ? 2 : 1) * table
                + indexes.stream().mapToLong(each -> moved(each, before, after)).sum();
    }

    private static long moved(Index index, Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
        Map<String, AttributeValue> was = entry(index, before);
        Map<String, AttributeValue> is = entry(index, after);
        if (was.equals(is)) {
            return 0;
        }
        if (was.isEmpty() || is.isEmpty()) {
            return begun(Math.max(size(was), size(is)));
        }
        boolean moves = index.key().stream().anyMatch(name -> !Objects.equals(was.get(name), is.get(name)));
        return moves ? begun(size(was)) + begun(size(is)) : begun(Math.max(size(was), size(is)));
    }

    /** What stands in the index; empty if the item is not in it. */
    private static Map<String, AttributeValue> entry(Index index, Map<String, AttributeValue> item) {
        if (!item.keySet().containsAll(index.key())) {
            return Map.of();
        }
        Set<String> projected = index.projected();
        if (projected == null) {
            return item;
        }
        Map<String, AttributeValue> entry = new TreeMap<>(item);
        entry.keySet().retainAll(projected);
        return entry;
    }

    /** Bytes that an item takes with its entries in indexes. */
    long stored(Map<String, AttributeValue> item) {
        return size(item)
                + BESIDE
                + indexes.stream()
                        .map(each -> entry(each, item))
                        .filter(entry -> !entry.isEmpty())
                        .mapToLong(entry -> size(entry) + BESIDE)
                        .sum();
    }

    private static long begun(long bytes) {
        return Math.max(1, (bytes + WRITTEN - 1) / WRITTEN);
    }

    /** Bytes of an item: of its names, and of what they stand for. */
    static long size(Map<String, AttributeValue> item) {
        return item.entrySet().stream()
                .mapToLong(each -> bytes(each.getKey()) + size(each.getValue()))
                .sum();
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static long size(AttributeValue value) {
        return switch (value.type()) {
            case S -> bytes(value.s());
            case N -> number(value.n());
            case B -> value.b().asByteArrayUnsafe().length;
            case BOOL, NUL -> 1;
            case SS -> value.ss().stream().mapToLong(RequestUnits::bytes).sum();
            case NS -> value.ns().stream().mapToLong(RequestUnits::number).sum();
            case BS ->
                value.bs().stream()
                        .mapToLong(each -> each.asByteArrayUnsafe().length)
                        .sum();
            case L -> 3 + value.l().stream().mapToLong(each -> 1 + size(each)).sum();
            case M ->
                3
                        + value.m().entrySet().stream()
                                .mapToLong(each -> 1 + bytes(each.getKey()) + size(each.getValue()))
                                .sum();
            case UNKNOWN_TO_SDK_VERSION -> throw new IllegalArgumentException("an unknown kind of value");
        };
    }

    /** One byte for two digits, and one more; zeros at either end do not count. */
    private static long number(String number) {
        String digits = number.replaceAll("[-.]", "").replaceAll("^0+|0+$", "");
        return 1L + (digits.length() + 1) / 2 + (number.startsWith("-") ? 1 : 0);
    }
}
