package anlan.dynamodb;

import anlan.domain.intake.Quota;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * When a person, or an address, last spent of their allowance: {@code t0} the latest, {@code t1} the one before it,
 * and so on. One more moves each to the next in the transaction of what it is spent on: the store
 * reads all before it writes any.
 */
final class QuotaRows {

    private static final long NEVER = 0;

    private QuotaRows() {}

    static TransactWriteItem one(Table table, Quota quota) {
        Map<String, AttributeValue> values = new TreeMap<>();
        values.put(":now", n(quota.at().toEpochMilli()));
        values.put(":never", n(NEVER));
        // An item goes once the second that is written here is over.
        values.put(":ttl", n(quota.at().plus(quota.longest()).getEpochSecond()));
        StringJoiner open = new StringJoiner(" AND ");
        for (Quota.Window window : quota.windows()) {
            String last = slot(window.most() - 1);
            String start = ":before" + window.most();
            open.add("(attribute_not_exists(" + last + ") OR " + last + " <= " + start + ")");
            values.put(start, n(quota.at().minus(window.length()).toEpochMilli()));
        }
        return TransactWriteItem.builder()
                .update(update -> update.tableName(table.name())
                        .key(Keys.quota(quota).item())
                        .updateExpression(moved(quota.kept()))
                        .conditionExpression(open.toString())
                        .expressionAttributeNames(Map.of("#ttl", "ttl"))
                        .expressionAttributeValues(values)
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD))
                .build();
    }

    private static String moved(int kept) {
        StringJoiner moves =
                new StringJoiner(", ", "SET ", "").add("#ttl = :ttl").add(slot(0) + " = :now");
        for (int slot = 1; slot < kept; slot++) {
            moves.add(slot(slot) + " = if_not_exists(" + slot(slot - 1) + ", :never)");
        }
        return moves.toString();
    }

    /** The moments spent before, latest first, as the failed condition brought them back. */
    static List<Instant> before(CancellationReason failure, Quota quota) {
        Row row = new Row(failure.item());
        List<Instant> latestFirst = new ArrayList<>();
        for (int slot = 0; slot < quota.kept() && row.has(slot(slot)); slot++) {
            latestFirst.add(Instant.ofEpochMilli(row.count(slot(slot))));
        }
        return latestFirst;
    }

    /** How long until the allowance opens, where that part of a transaction failed; zero if it did not. */
    static Duration wait(List<@Nullable CancellationReason> failures, int part, Quota quota) {
        CancellationReason failure = failures.isEmpty() ? null : failures.get(part);
        return failure == null ? Duration.ZERO : quota.opensAfter(before(failure, quota));
    }

    private static String slot(int number) {
        return "t" + number;
    }

    private static AttributeValue n(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }
}
