package anlan.dynamodb;

import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.CaseNumber;
import anlan.domain.event.EventKind;
import anlan.domain.subscription.StatusMessage;
import anlan.domain.subscription.StatusOutbox;
import java.time.Instant;
import java.util.List;

/** Status messages as items: one for ever under the case, and one in the outbox until its end. */
final class StatusRows {

    private StatusRows() {}

    /** Both items of a message that is decided. */
    static List<Row> decided(StatusMessage message, Shards shards) {
        return List.of(
                Keys.statusMessage(message.caseId(), message.version())
                        .with(content(message))
                        .text("fate", StatusMessage.Fate.PENDING.name())
                        .number("tries", 0),
                outgoing(message, shards));
    }

    /** The item in the outbox, in the order of the hours from which they may go out. */
    static Row outgoing(StatusMessage message, Shards shards) {
        return outgoingKey(message, shards).with(content(message));
    }

    static Row outgoingKey(StatusMessage message, Shards shards) {
        return Row.key(Keys.statusOutbox(shards.city(), shards.of(message.caseId())), sortKey(message));
    }

    private static String sortKey(StatusMessage message) {
        return Row.sortable(message.notBefore()) + "#" + message.caseId() + "#" + message.version();
    }

    private static Row content(StatusMessage message) {
        return new Row()
                .text("caseId", message.caseId().value())
                .text("number", message.number().value())
                .number("version", message.version())
                .text("event", message.event().name())
                .text("template", message.template())
                .time("at", message.at())
                .time("notBefore", message.notBefore());
    }

    private static StatusMessage message(Row row) {
        return new StatusMessage(
                new CaseId(row.text("caseId")),
                new CaseNumber(row.text("number")),
                row.number("version"),
                EventKind.valueOf(row.text("event")),
                row.text("template"),
                row.time("at"),
                row.time("notBefore"));
    }

    /** Reads an item of the outbox, which must stand where its content belongs. */
    static StatusMessage outgoing(Row row) {
        StatusMessage message = message(row);
        if (!sortKey(message).equals(row.text(Row.SK))) {
            throw new IllegalStateException("a message stands where it does not belong");
        }
        return message;
    }

    static StatusOutbox.Held held(Row row) {
        return new StatusOutbox.Held(message(row), row.text("claimant"), row.time("claimedUntil"), row.number("tries"));
    }

    static Row end(StatusMessage.Fate fate, String reason, Instant at) {
        return new Row().text("fate", fate.name()).text("note", reason).time("endedAt", at);
    }
}
