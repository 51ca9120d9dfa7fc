package anlan.dynamodb;

import anlan.domain.area.AreaCode;
import anlan.domain.grid.Due;
import anlan.domain.grid.Grid;
import anlan.domain.grid.GridId;
import anlan.domain.people.PostId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Grids as items; each stands on the list of its city as a whole, so that a page is one query. */
final class GridRows implements RegisterMapper<GridId, Grid> {

    static final GridRows MAPPER = new GridRows();

    private static final List<String> MUTABLE = List.of("code", "keeper", "endsOn");

    private GridRows() {}

    @Override
    public Row key(GridId id) {
        return GridKeys.grid(id);
    }

    @Override
    public List<String> mutable() {
        return MUTABLE;
    }

    /** A grid that lies elsewhere now leaves its place on the list. */
    @Override
    public List<TransactWriteItem> beside(Write write, @Nullable Grid before, Grid now) {
        List<TransactWriteItem> parts = new ArrayList<>();
        parts.add(write.put(GridKeys.onList(now).with(write(now))));
        if (before != null && !before.area().equals(now.area())) {
            parts.add(write.deleteIfPresent(GridKeys.onList(before)));
        }
        return parts;
    }

    @Override
    public Row write(Grid grid) {
        PostId keeper = grid.keeper();
        LocalDate endsOn = grid.endsOn();
        return new Row()
                .text("id", grid.id().value())
                .text("code", grid.code())
                .text("name", grid.name())
                .text("areaCode", grid.area().value())
                .text("keeper", keeper == null ? null : keeper.value())
                .text("duties", Due.text(grid.duties()))
                .text("endsOn", endsOn == null ? null : endsOn.toString())
                .number("version", grid.version());
    }

    @Override
    public Grid read(Row row) {
        return new Grid(
                new GridId(row.text("id")),
                row.number("version"),
                row.optional("code"),
                row.text("name"),
                new AreaCode(row.text("areaCode")),
                row.optional("keeper", PostId::new),
                Due.parse(row.text("duties")),
                row.optional("endsOn", LocalDate::parse));
    }
}
