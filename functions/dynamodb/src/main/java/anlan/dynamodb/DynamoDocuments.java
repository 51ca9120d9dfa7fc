package anlan.dynamodb;

import anlan.domain.area.AreaCode;
import anlan.domain.document.DocumentLists;
import anlan.domain.people.UnitId;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** The lists of documents, read from DynamoDB by the keys of the table itself. */
final class DynamoDocuments implements DocumentLists {

    private final Table table;
    private final AreaCode city;

    DynamoDocuments(Table table, AreaCode city) {
        this.table = table;
        this.city = city;
    }

    @Override
    public Page page(@Nullable UnitId unit, int limit, @Nullable String after) {
        String pk = Keys.documents(unit == null ? city.value() : unit.value());
        QueryRequest.Builder query = Queries.of(pk).scanIndexForward(false).limit(limit);
        if (after != null) {
            query.exclusiveStartKey(Row.key(pk, after).item());
        }
        Table.Page page = table.page(query);
        return new Page(
                page.rows().stream().map(DocumentRows::listed).toList(),
                page.next().isEmpty() ? null : new Row(page.next()).text(Row.SK));
    }
}
