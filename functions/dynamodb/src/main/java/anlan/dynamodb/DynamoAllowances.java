package anlan.dynamodb;

import anlan.domain.intake.Allowances;
import anlan.domain.intake.Quota;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;

/** Allowances in DynamoDB, the same items as those of complaints. */
final class DynamoAllowances implements Allowances {

    private final Table table;

    DynamoAllowances(Table table) {
        this.table = table;
    }

    @Override
    public Duration spend(Quota quota) {
        List<@Nullable CancellationReason> failures = table.commit(List.of(QuotaRows.one(table, quota)));
        return QuotaRows.wait(failures, 0, quota);
    }
}
