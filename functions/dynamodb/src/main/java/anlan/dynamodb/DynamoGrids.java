package anlan.dynamodb;

import anlan.domain.area.AreaCode;
import anlan.domain.grid.Grid;
import anlan.domain.grid.GridId;
import anlan.domain.grid.Grids;
import anlan.domain.refusal.Invalid;
import anlan.domain.register.Entered;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** The grids of a city in DynamoDB: a page of them is one query. */
final class DynamoGrids implements Grids {

    private static final Pattern PLACE = Pattern.compile("[0-9]{9,12}#[0-9A-Z]{25}");

    private final Table table;
    private final DynamoRegister<GridId, Grid> grids;

    DynamoGrids(Table table) {
        this.table = table;
        this.grids = new DynamoRegister<>(table, GridRows.MAPPER);
    }

    @Override
    public @Nullable Grid find(GridId id) {
        return grids.find(id);
    }

    @Override
    public void put(Grid grid) {
        grids.put(grid);
    }

    @Override
    public Entered<Grid> enter(Grid grid, String key, String fingerprint) {
        return grids.enter(grid, key, fingerprint);
    }

    @Override
    public boolean replace(Grid grid) {
        return grids.replace(grid);
    }

    @Override
    public Page list(AreaCode within, int limit, @Nullable String after) {
        String pk = GridKeys.list(within.city());
        QueryRequest.Builder query =
                Queries.between(pk, within.value(), within.value() + "~").limit(limit);
        if (after != null) {
            if (!PLACE.matcher(after).matches()) {
                throw new Invalid("/cursor", "malformed", "翻页标记无效,请从第一页重新查询。");
            }
            query.exclusiveStartKey(Row.key(pk, after).item());
        }
        Table.Page page = table.page(query);
        return new Page(
                page.rows().stream().map(GridRows.MAPPER::read).toList(),
                page.next().isEmpty() ? null : new Row(page.next()).text(Row.SK));
    }
}
