package anlan.dynamodb;

import anlan.domain.area.AreaCode;
import anlan.domain.indicator.Indicator;
import anlan.domain.indicator.IndicatorValue;
import java.time.LocalDate;

/** What an indicator came to, as one attribute of its line. */
final class IndicatorRows implements DynamoLedger.Mapper<IndicatorValue> {

    @Override
    public Row write(IndicatorValue value) {
        return new Row()
                .text("indicator", value.indicator().name())
                .text("area", value.area().value())
                .text("date", value.date().toString())
                .number("amount", value.amount());
    }

    @Override
    public IndicatorValue read(Row row) {
        return new IndicatorValue(
                Indicator.valueOf(row.text("indicator")),
                new AreaCode(row.text("area")),
                LocalDate.parse(row.text("date")),
                row.count("amount"));
    }
}
