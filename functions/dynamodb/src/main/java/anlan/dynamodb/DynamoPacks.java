package anlan.dynamodb;

import anlan.domain.area.AreaCode;
import anlan.domain.figures.Period;
import anlan.domain.pack.Pack;
import anlan.domain.pack.Packs;
import anlan.domain.refusal.Invalid;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * The published packs in DynamoDB. What stands in one is written first, in parts that are named by
 * its digest and that nobody reads yet; the one item that names the digest publishes it.
 */
final class DynamoPacks implements Packs {

    private static final Pattern DAY = Pattern.compile("20[0-9]{2}-[0-9]{2}-[0-9]{2}");

    private final Table table;
    private final Write write;
    private final AreaCode city;

    DynamoPacks(Table table, AreaCode city) {
        this.table = table;
        this.write = new Write(table);
        this.city = city;
    }

    @Override
    public boolean publish(Pack pack) {
        Row head = Keys.pack(city, pack.period());
        if (table.get(head) != null) {
            return false;
        }
        List<Row> parts = PackRows.parts(pack);
        String pk = Keys.packParts(city, pack.period());
        for (int n = 0; n < parts.size(); n++) {
            var unused = table.commit(List.of(
                    write.put(Row.key(pk, PackRows.part(pack.digest(), n)).with(parts.get(n)))));
        }
        return table.commit(List.of(write.putIfAbsent(head.with(PackRows.head(pack, parts.size())))))
                .isEmpty();
    }

    @Override
    public @Nullable Pack find(Period period) {
        Row head = table.get(Keys.pack(city, period));
        if (head == null) {
            return null;
        }
        String digest = head.text(PackRows.DIGEST);
        List<Row> parts = table.allPages(Queries.between(
                Keys.packParts(city, period), PackRows.part(digest, 0), PackRows.part(digest, head.number("parts"))));
        return PackRows.read(head, parts);
    }

    @Override
    public Page list(Period.Unit unit, int limit, @Nullable String after) {
        String pk = Keys.packs(city);
        QueryRequest.Builder query = Queries.between(pk, unit + "#", unit + "#~")
                .scanIndexForward(false)
                .limit(limit);
        if (after != null) {
            if (!DAY.matcher(after).matches()) {
                throw new Invalid("/cursor", "malformed", "翻页标记无效,请从第一页重新查询。");
            }
            query.exclusiveStartKey(Row.key(pk, unit + "#" + after).item());
        }
        Table.Page page = table.page(query);
        List<Published> items = new ArrayList<>();
        page.rows().forEach(row -> items.add(PackRows.published(row)));
        return new Page(
                items,
                page.next().isEmpty() ? null : items.getLast().period().first().toString());
    }
}
