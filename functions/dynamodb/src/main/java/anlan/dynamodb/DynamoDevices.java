package anlan.dynamodb;

import anlan.domain.casefile.Pseudonym;
import anlan.domain.device.Devices;
import anlan.domain.intake.Quota;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Devices in DynamoDB: an item each. */
final class DynamoDevices implements Devices {

    private final Table table;
    private final Write write;

    DynamoDevices(Table table) {
        this.table = table;
        this.write = new Write(table);
    }

    @Override
    public boolean knows(Pseudonym device) {
        return table.get(Keys.device(device)) != null;
    }

    /** One request: that the device is known, and what its address spends for it. */
    @Override
    public Duration admit(Pseudonym device, Quota quota) {
        List<@Nullable CancellationReason> failures = table.commit(
                List.of(write.putIfAbsent(Keys.device(device).time("at", quota.at())), QuotaRows.one(table, quota)));
        return failures.isEmpty() || failures.getFirst() != null ? Duration.ZERO : QuotaRows.wait(failures, 1, quota);
    }

    @Override
    public void forget(Pseudonym device, Instant until) {
        try {
            var unused = table.client()
                    .deleteItem(request -> request.tableName(table.name())
                            .key(Keys.device(device).item())
                            .conditionExpression("attribute_not_exists(pk) OR #at <= :until")
                            .expressionAttributeNames(Map.of("#at", "at"))
                            .expressionAttributeValues(
                                    new Row().time(":until", until).item()));
        } catch (ConditionalCheckFailedException later) {
            // The device came back after it was forgotten: that is kept.
        }
    }
}
