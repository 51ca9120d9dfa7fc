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

/** What the office is to be told: one item for ever for a revision, and one until it has been told. */
final class DynamoOfficeAlerts implements OfficeAlerts {

    private final Table table;
    private final UntoldRows<OfficeAlert> rows;

    DynamoOfficeAlerts(Table table, AreaCode city) {
        this.table = table;
        this.rows = new UntoldRows<>(
                table,
                Keys.untold(city),
                alert -> Keys.officeAlert(alert.revision()),
                alert -> Keys.untold(city, alert.revision()),
                DynamoOfficeAlerts::read);
    }

    @Override
    public boolean raise(OfficeAlert alert) {
        return table.commit(rows.raised(alert, content(alert))).isEmpty();
    }

    @Override
    public List<OfficeAlert> pending() {
        return rows.pending();
    }

    @Override
    public boolean claim(OfficeAlert alert, String claimant, Instant now, Duration lease) {
        return rows.claim(alert, claimant, now, lease);
    }

    @Override
    public void end(OfficeAlert alert, String note, Instant at) {
        rows.end(alert, note, at);
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
