package anlan.dynamodb;

import anlan.domain.area.AreaCode;
import anlan.domain.streak.StreakYear;

/** How a year was judged, as one attribute of its line. */
final class StreakRows implements DynamoLedger.Mapper<StreakYear> {

    @Override
    public Row write(StreakYear year) {
        return new Row()
                .text("area", year.area().value())
                .number("year", year.year())
                .text("result", year.result().name());
    }

    @Override
    public StreakYear read(Row row) {
        return new StreakYear(
                new AreaCode(row.text("area")), row.number("year"), StreakYear.Result.valueOf(row.text("result")));
    }
}
