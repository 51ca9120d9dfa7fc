package anlan.dynamodb;

import anlan.domain.alert.Alerts;
import anlan.domain.area.AreaCode;
import anlan.domain.casefile.CaseId;
import anlan.domain.people.UnitId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** What became of intents, read from DynamoDB by the keys of the table itself. */
final class DynamoAlerts implements Alerts {

    private final Table table;
    private final AreaCode city;

    DynamoAlerts(Table table, AreaCode city) {
        this.table = table;
        this.city = city;
    }

    @Override
    public Page parked(@Nullable UnitId unit, int limit, @Nullable String after) {
        String pk = Keys.parked(unit == null ? city.value() : unit.value());
        QueryRequest.Builder query = Queries.of(pk).scanIndexForward(false).limit(limit);
        if (after != null) {
            query.exclusiveStartKey(Row.key(pk, after).item());
        }
        Table.Page page = table.page(query);
        return new Page(
                page.rows().stream().map(IntentRows::alert).toList(),
                page.next().isEmpty() ? null : new Row(page.next()).text(Row.SK));
    }

    @Override
    public List<Alert> of(CaseId id) {
        return table.allPages(Queries.of(Keys.intents(id))).stream()
                .map(IntentRows::alert)
                .toList();
    }
}
