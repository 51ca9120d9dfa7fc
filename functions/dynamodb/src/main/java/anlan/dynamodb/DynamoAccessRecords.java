package anlan.dynamodb;

import anlan.domain.access.AccessRecord;
import anlan.domain.access.AccessRecords;
import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.Pseudonym;
import anlan.domain.people.PostId;
import anlan.domain.refusal.Invalid;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Access records in DynamoDB: one item each, in the order of time, gone when nobody need keep them. */
final class DynamoAccessRecords implements AccessRecords {

    private static final Pattern POSITION = Pattern.compile("[0-9TZ:.-]{30}#.{1,64}");

    private final Table table;

    DynamoAccessRecords(Table table) {
        this.table = table;
    }

    /** One request of one unit. */
    @Override
    public void add(AccessRecord access, String name) {
        Pseudonym holder = access.holder();
        Row row = Keys.access(access.caseId(), access.at(), name)
                .text("post", access.post().value())
                .text("holder", holder == null ? null : holder.value())
                .time("at", access.at())
                .number("ttl", access.at().plus(AccessRecord.KEPT).getEpochSecond());
        table.client().putItem(request -> request.tableName(table.name()).item(row.item()));
    }

    @Override
    public Page of(CaseId id, int limit, @Nullable String after) {
        QueryRequest.Builder query =
                Queries.of(Keys.access(id)).scanIndexForward(false).limit(limit);
        if (after != null) {
            query.exclusiveStartKey(Row.key(Keys.access(id), checked(after)).item());
        }
        Table.Page page = table.page(query);
        return new Page(
                page.rows().stream().map(row -> read(id, row)).toList(),
                page.next().isEmpty() ? null : new Row(page.next()).text(Row.SK));
    }

    private static String checked(String after) {
        if (!POSITION.matcher(after).matches()) {
            throw new Invalid("/cursor", "malformed", "翻页标记无效,请从第一页重新查询。");
        }
        return after;
    }

    private static AccessRecord read(CaseId id, Row row) {
        return new AccessRecord(
                new PostId(row.text("post")), row.optional("holder", Pseudonym::new), id, row.time("at"));
    }
}
