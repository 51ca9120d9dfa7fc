package anlan.dynamodb;

import anlan.domain.casefile.Pseudonym;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The credits of a person as items, one for each template: how many there are, and how many were
 * granted ever. Beside them stands each grant under its key, with what it was answered.
 */
final class CreditRows {

    private static final AttributeValue ONE = AttributeValue.fromN("1");

    private CreditRows() {}

    static Row write(Pseudonym person, String template, int credits, int granted) {
        return Keys.credits(person, template)
                .text("template", template)
                .number("credits", credits)
                .number("granted", granted);
    }

    /** Takes one, if there is one. */
    static TransactWriteItem spent(Table table, Row key) {
        return update(table, key, "SET credits = credits - :one", "credits >= :one");
    }

    /** Gives one back, unless its person was forgotten meanwhile. */
    static TransactWriteItem unspent(Table table, Row key) {
        return update(table, key, "SET credits = credits + :one", "attribute_exists(pk)");
    }

    private static TransactWriteItem update(Table table, Row key, String change, String condition) {
        return TransactWriteItem.builder()
                .update(update -> update.tableName(table.name())
                        .key(key.item())
                        .updateExpression(change)
                        .conditionExpression(condition)
                        .expressionAttributeValues(Map.of(":one", ONE)))
                .build();
    }
}
