package anlan.dynamodb;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * What is told by one text message of its own: one item for ever for each, and one until it has been
 * told.
 */
final class UntoldRows<A> {

    private final Table table;
    private final Write write;
    private final String list;
    private final Function<A, Row> kept;
    private final Function<A, Row> untold;
    private final Function<Row, A> read;

    /**
     * Takes where it stands.
     *
     * @param list key of all that has not been told
     * @param kept key of the item for ever
     * @param untold key of the item until it is told
     */
    UntoldRows(Table table, String list, Function<A, Row> kept, Function<A, Row> untold, Function<Row, A> read) {
        this.table = table;
        this.write = new Write(table);
        this.list = list;
        this.kept = kept;
        this.untold = untold;
        this.read = read;
    }

    /** The parts of a transaction that intends to tell it, unless that was intended before. */
    List<TransactWriteItem> raised(A alert, Row content) {
        return List.of(
                write.putIfAbsent(kept.apply(alert).with(content)),
                write.put(untold.apply(alert).with(content)));
    }

    List<A> pending() {
        return table.allPages(Queries.of(list)).stream()
                .flatMap(row -> Stream.ofNullable(Aside.readable(row, read)))
                .toList();
    }

    boolean claim(A alert, String claimant, Instant now, Duration lease) {
        try {
            var unused = table.client()
                    .updateItem(request -> request.tableName(table.name())
                            .key(untold.apply(alert).item())
                            .updateExpression("SET " + Leases.TAKE)
                            .conditionExpression("attribute_exists(pk) AND " + Leases.FREE)
                            .expressionAttributeValues(
                                    Leases.values(claimant, now, lease).item()));
            return true;
        } catch (ConditionalCheckFailedException taken) {
            return false;
        }
    }

    void end(A alert, String note, Instant at) {
        var unused = table.commit(List.of(
                write.update(
                        kept.apply(alert),
                        new Row().text("note", note).time("endedAt", at),
                        "attribute_exists(pk)",
                        new Row()),
                write.delete(untold.apply(alert))));
    }
}
