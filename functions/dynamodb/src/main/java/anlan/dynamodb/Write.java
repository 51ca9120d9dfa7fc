package anlan.dynamodb;

import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.StringJoiner;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The parts that a transaction is made of. */
final class Write {

    private final Table table;

    Write(Table table) {
        this.table = table;
    }

    /** Puts what must not be there yet; a failure brings back what was. */
    TransactWriteItem putIfAbsent(Row row) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table.name())
                        .item(row.item())
                        .conditionExpression("attribute_not_exists(pk)")
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD))
                .build();
    }

    /** Puts what nobody else can have put: its key belongs to this transaction. */
    TransactWriteItem put(Row row) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table.name()).item(row.item()))
                .build();
    }

    /** Puts something in the place of what is there, if the condition holds of that. */
    TransactWriteItem replace(Row row, String condition, Row compared) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table.name())
                        .item(row.item())
                        .conditionExpression(condition)
                        .expressionAttributeNames(names(compared))
                        .expressionAttributeValues(values(compared)))
                .build();
    }

    /** Adds one name to a set of them; the set and its item come to be if they were not there. */
    TransactWriteItem join(Row key, String set, String member) {
        return members(key, "ADD", set, member);
    }

    /** Takes one name out of a set of them. */
    TransactWriteItem leave(Row key, String set, String member) {
        return members(key, "DELETE", set, member);
    }

    private TransactWriteItem members(Row key, String action, String set, String member) {
        return TransactWriteItem.builder()
                .update(update -> update.tableName(table.name())
                        .key(key.item())
                        .updateExpression(action + " #set :member")
                        .expressionAttributeNames(Map.of("#set", set))
                        .expressionAttributeValues(Map.of(":member", AttributeValue.fromSs(List.of(member)))))
                .build();
    }

    /** Adds to a number of what is there, if the condition holds; names and values as in update. */
    TransactWriteItem add(Row key, String number, int by, String condition, Row compared) {
        Map<String, String> names = names(compared);
        Map<String, AttributeValue> values = values(compared);
        names.put("#number", number);
        values.put(":by", AttributeValue.fromN(Integer.toString(by)));
        return TransactWriteItem.builder()
                .update(update -> update.tableName(table.name())
                        .key(key.item())
                        .updateExpression("ADD #number :by")
                        .conditionExpression(condition)
                        .expressionAttributeNames(names)
                        .expressionAttributeValues(values))
                .build();
    }

    TransactWriteItem delete(Row key) {
        return TransactWriteItem.builder()
                .delete(delete ->
                        delete.tableName(table.name()).key(key.item()).conditionExpression("attribute_exists(pk)"))
                .build();
    }

    /** Takes away what is there, if the condition holds; names and values as in {@link #update}. */
    TransactWriteItem delete(Row key, String condition, Row compared) {
        return TransactWriteItem.builder()
                .delete(delete -> delete.tableName(table.name())
                        .key(key.item())
                        .conditionExpression(condition)
                        .expressionAttributeNames(names(compared))
                        .expressionAttributeValues(values(compared)))
                .build();
    }

    private static Map<String, String> names(Row compared) {
        Map<String, String> names = new TreeMap<>();
        compared.item().keySet().forEach(name -> names.put("#" + name, name));
        return names;
    }

    private static Map<String, AttributeValue> values(Row compared) {
        Map<String, AttributeValue> values = new TreeMap<>();
        compared.item().forEach((name, value) -> values.put(":was_" + name, value));
        return values;
    }

    /** Takes away what may be there. */
    TransactWriteItem deleteIfPresent(Row key) {
        return TransactWriteItem.builder()
                .delete(delete -> delete.tableName(table.name()).key(key.item()))
                .build();
    }

    /**
     * Demands something of an item that the transaction does not change; names and values as in
     * {@link #update}.
     */
    TransactWriteItem check(Row key, String condition, Row compared) {
        return TransactWriteItem.builder()
                .conditionCheck(check -> check.tableName(table.name())
                        .key(key.item())
                        .conditionExpression(condition)
                        .expressionAttributeNames(names(compared))
                        .expressionAttributeValues(values(compared)))
                .build();
    }

    /** Demands that something is not there, which the transaction does not change. */
    TransactWriteItem checkAbsent(Row key) {
        return TransactWriteItem.builder()
                .conditionCheck(check ->
                        check.tableName(table.name()).key(key.item()).conditionExpression("attribute_not_exists(pk)"))
                .build();
    }

    TransactWriteItem update(Row key, Row set, String condition, Row compared) {
        return update(key, set, List.of(), condition, compared);
    }

    /**
     * Sets attributes of what is there, if the condition holds.
     *
     * @param mutable attributes to take away where they are not set
     * @param condition over the names and values given in {@code compared}, each as {@code #name}
     *     and {@code :was_name}
     */
    TransactWriteItem update(Row key, Row set, List<String> mutable, String condition, Row compared) {
        Map<String, String> names = names(compared);
        Map<String, AttributeValue> values = values(compared);
        StringJoiner assignments = new StringJoiner(", ", "SET ", "");
        for (Entry<String, AttributeValue> attribute : set.item().entrySet()) {
            String attributeName = attribute.getKey();
            assignments.add("#" + attributeName + " = :" + attributeName);
            names.put("#" + attributeName, attributeName);
            values.put(":" + attributeName, attribute.getValue());
        }
        StringJoiner removals = new StringJoiner(", ", " REMOVE ", "").setEmptyValue("");
        for (String attributeName : mutable) {
            if (!set.has(attributeName)) {
                removals.add("#" + attributeName);
                names.put("#" + attributeName, attributeName);
            }
        }
        return TransactWriteItem.builder()
                .update(update -> update.tableName(table.name())
                        .key(key.item())
                        .updateExpression(assignments.toString() + removals)
                        .conditionExpression(condition)
                        .expressionAttributeNames(names)
                        .expressionAttributeValues(values))
                .build();
    }
}
