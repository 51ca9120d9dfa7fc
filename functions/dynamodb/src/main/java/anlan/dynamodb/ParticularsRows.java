package anlan.dynamodb;

import anlan.domain.area.AreaCode;
import anlan.domain.area.Location;
import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.CaseNumber;
import anlan.domain.casefile.Particulars;
import anlan.domain.casefile.Pseudonym;
import anlan.domain.category.CategoryCode;
import org.jspecify.annotations.Nullable;

/** The particulars of a case as attributes of its item. */
final class ParticularsRows {

    private ParticularsRows() {}

    /** A new item with the particulars. */
    static Row write(Particulars particulars) {
        return Keys.state(particulars.id())
                .text("id", particulars.id().value())
                .text("number", particulars.number().value())
                .text("category", particulars.category().value())
                .text("description", particulars.description())
                .text("areaCode", particulars.area().value())
                .with(location(particulars.location()))
                .text("reporter", particulars.by().value())
                .time("createdAt", particulars.at());
    }

    static Particulars read(Row row) {
        return new Particulars(
                new CaseId(row.text("id")),
                new CaseNumber(row.text("number")),
                new CategoryCode(row.text("category")),
                row.text("description"),
                new AreaCode(row.text("areaCode")),
                location(row),
                new Pseudonym(row.text("reporter")),
                row.time("createdAt"));
    }

    static Row location(@Nullable Location location) {
        return location == null
                ? new Row()
                : new Row().decimal("longitude", location.longitude()).decimal("latitude", location.latitude());
    }

    static @Nullable Location location(Row row) {
        return row.has("longitude") ? new Location(row.decimal("longitude"), row.decimal("latitude")) : null;
    }
}
