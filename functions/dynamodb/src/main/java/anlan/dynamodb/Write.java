package anlan.dynamodb;

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
    TransactWriteItem fresh(Row row) {
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

    TransactWriteItem delete(Row key) {
        return TransactWriteItem.builder()
                .delete(delete ->
                        delete.tableName(table.name()).key(key.item()).conditionExpression("attribute_exists(pk)"))
                .build();
    }

    /**
     * Sets attributes of what is there, if the condition holds.
     *
     * @param condition over the names and values given in {@code compared}, each as {@code #name} and {@code :was_name}
     */
    TransactWriteItem update(Row key, Row set, String condition, Row compared) {
        Map<String, String> names = new TreeMap<>();
        Map<String, AttributeValue> values = new TreeMap<>();
        StringJoiner assignments = new StringJoiner(", ", "SET ", "");
        for (Entry<String, AttributeValue> attribute : set.item().entrySet()) {
            String attributeName = attribute.getKey();
            assignments.add("#" + attributeName + " = :" + attributeName);
            names.put("#" + attributeName, attributeName);
            values.put(":" + attributeName, attribute.getValue());
        }
        compared.item().forEach((attributeName, value) -> {
            names.put("#" + attributeName, attributeName);
            values.put(":was_" + attributeName, value);
        });
        return TransactWriteItem.builder()
                .update(update -> update.tableName(table.name())
                        .key(key.item())
                        .updateExpression(assignments.toString())
                        .conditionExpression(condition)
                        .expressionAttributeNames(names)
                        .expressionAttributeValues(values))
                .build();
    }
}
