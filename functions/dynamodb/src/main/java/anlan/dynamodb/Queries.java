package anlan.dynamodb;

import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** The questions that are put to the table. */
final class Queries {

    private Queries() {}

    /** All items of one key. */
    static QueryRequest.Builder of(String pk) {
        return consistent().keyConditionExpression("pk = :pk").expressionAttributeValues(Map.of(":pk", s(pk)));
    }

    /** The items of one key from one sort key to another, both included. */
    static QueryRequest.Builder between(String pk, String from, String to) {
        return consistent()
                .keyConditionExpression("pk = :pk AND sk BETWEEN :from AND :to")
                .expressionAttributeValues(Map.of(":pk", s(pk), ":from", s(from), ":to", s(to)));
    }

    /** The items of one key whose sort keys begin so. */
    static QueryRequest.Builder startingWith(String pk, String prefix) {
        return prefix.isEmpty()
                ? of(pk)
                : consistent()
                        .keyConditionExpression("pk = :pk AND begins_with(sk, :prefix)")
                        .expressionAttributeValues(Map.of(":pk", s(pk), ":prefix", s(prefix)));
    }

    /** The items of one key that sort up to a moment, that moment included. */
    static QueryRequest.Builder upTo(String pk, String moment) {
        return between(pk, "0", moment + "~");
    }

    /** The items that an index holds under a name; it may lag. */
    static QueryRequest.Builder inIndex(String index, String attribute, String value) {
        return QueryRequest.builder()
                .indexName(index)
                .keyConditionExpression("#attribute = :value")
                .expressionAttributeNames(Map.of("#attribute", attribute))
                .expressionAttributeValues(Map.of(":value", s(value)));
    }

    /** The same, from a moment on. */
    static QueryRequest.Builder inIndex(String index, String attribute, String value, String range, Instant from) {
        return QueryRequest.builder()
                .indexName(index)
                .keyConditionExpression("#attribute = :value AND #range >= :from")
                .expressionAttributeNames(Map.of("#attribute", attribute, "#range", range))
                .expressionAttributeValues(Map.of(":value", s(value), ":from", s(Row.sortable(from))));
    }

    private static QueryRequest.Builder consistent() {
        return QueryRequest.builder().consistentRead(true);
    }

    private static AttributeValue s(String text) {
        return AttributeValue.fromS(text);
    }
}
