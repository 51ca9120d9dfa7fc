package anlan.dynamodb;

import anlan.domain.area.AreaCode;
import anlan.domain.figures.Difference;
import anlan.domain.figures.OfficeAlert;
import anlan.domain.figures.OfficeAlerts;
import anlan.domain.figures.Revision;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** What the office is to be told: one item for ever for a revision, and one until it has been told. */
final class DynamoOfficeAlerts implements OfficeAlerts {

    private final Table table;
    private final Write write;
    private final AreaCode city;

    DynamoOfficeAlerts(Table table, AreaCode city) {
        this.table = table;
        this.write = new Write(table);
        this.city = city;
    }

    @Override
    public boolean raise(OfficeAlert alert) {
        return table.commit(List.of(
                        write.putIfAbsent(Keys.officeAlert(alert.revision()).with(content(alert))),
                        write.put(Keys.untold(city, alert.revision()).with(content(alert)))))
                .isEmpty();
    }

    @Override
    public List<OfficeAlert> pending() {
        return table.allPages(Queries.of(Keys.untold(city))).stream()
                .flatMap(row -> Stream.ofNullable(Aside.readable(row, DynamoOfficeAlerts::read)))
                .toList();
    }

    @Override
    public boolean claim(OfficeAlert alert, String claimant, Instant now, Duration lease) {
        try {
            var unused = table.client()
                    .updateItem(request -> request.tableName(table.name())
                            .key(Keys.untold(city, alert.revision()).item())
                            .updateExpression("SET " + Leases.TAKE)
                            .conditionExpression("attribute_exists(pk) AND " + Leases.FREE)
                            .expressionAttributeValues(
                                    Leases.values(claimant, now, lease).item()));
            return true;
        } catch (ConditionalCheckFailedException taken) {
            return false;
        }
    }

    @Override
    public void end(OfficeAlert alert, String note, Instant at) {
        var unused = table.commit(List.of(
                write.update(
                        Keys.officeAlert(alert.revision()),
                        new Row().text("note", note).time("endedAt", at),
                        "attribute_exists(pk)",
                        new Row()),
                write.delete(Keys.untold(city, alert.revision()))));
    }

    private static Row content(OfficeAlert alert) {
        return new Row()
                .text("areaCode", alert.revision().area().value())
                .text("date", alert.revision().date().toString())
                .number("revision", alert.revision().number())
                .text("figure", alert.difference().figure())
                .number("fold", alert.difference().fold())
                .number("cases", alert.difference().cases());
    }

    private static OfficeAlert read(Row row) {
        return new OfficeAlert(
                new Revision(
                        new AreaCode(row.text("areaCode")), LocalDate.parse(row.text("date")), row.number("revision")),
                new Difference(row.text("figure"), row.count("fold"), row.count("cases")));
    }
}
