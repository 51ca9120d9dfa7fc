package anlan.dynamodb;

import anlan.domain.intake.Allowance;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * What a person has spent of their allowance on one day: a count for the day and one for each minute in which they spent. It
 * is spent in the transaction of what it was spent on, and forgotten two days later.
 */
final class Spending {

    private static final int PART = 2;
    private static final String DAY = "day";

    private Spending() {}

    static TransactWriteItem one(Table table, Allowance allowance) {
        return TransactWriteItem.builder()
                .update(update -> update.tableName(table.name())
                        .key(Keys.allowance(allowance).item())
                        .updateExpression("SET #day = if_not_exists(#day, :none) + :one, "
                                + "#minute = if_not_exists(#minute, :none) + :one, #ttl = :ttl")
                        .conditionExpression("(attribute_not_exists(#day) OR #day < :perDay) AND "
                                + "(attribute_not_exists(#minute) OR #minute < :perMinute)")
                        .expressionAttributeNames(Map.of("#day", DAY, "#minute", minute(allowance), "#ttl", "ttl"))
                        .expressionAttributeValues(Map.of(
                                ":none", n(0),
                                ":one", n(1),
                                ":ttl", n(Keys.forgotten(allowance)),
                                ":perDay", n(allowance.perDay()),
                                ":perMinute", n(allowance.perMinute())))
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD))
                .build();
    }

    /** Whether it is the day's allowance that is used up, rather than the minute's. */
    static boolean daySpent(List<@Nullable CancellationReason> failures, Allowance allowance) {
        CancellationReason failure = failures.get(PART);
        return failure != null && new Row(failure.item()).number(DAY) >= allowance.perDay();
    }

    private static String minute(Allowance allowance) {
        return "m" + allowance.minute();
    }

    private static AttributeValue n(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }
}
