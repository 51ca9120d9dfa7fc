package anlan.dynamodb;

import anlan.domain.alert.Intent;
import anlan.domain.alert.Outbox;
import anlan.domain.casefile.CaseId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** The outbox in DynamoDB. */
final class DynamoOutbox implements Outbox {

    private static final int PAGE = 100;

    private final Table table;
    private final Write write;
    private final Shards shards;

    DynamoOutbox(Table table, Shards shards) {
        this.table = table;
        this.write = new Write(table);
        this.shards = shards;
    }

    @Override
    public int shards() {
        return shards.count();
    }

    @Override
    public List<Outgoing> due(int shard, Instant now) {
        return table
                .firstPage(Queries.upTo(Keys.outbox(shards.city(), shard), Row.sortable(now))
                        .limit(PAGE))
                .stream()
                .map(IntentRows::outgoing)
                .toList();
    }

    @Override
    public @Nullable Instant next(int shard) {
        List<Row> first =
                table.firstPage(Queries.of(Keys.outbox(shards.city(), shard)).limit(1));
        return first.isEmpty() ? null : IntentRows.outgoing(first.getFirst()).nextAt();
    }

    @Override
    public void handedOver(Outgoing outgoing, Instant lookAgainAt) {
        Intent intent = outgoing.intent();
        Outgoing next = new Outgoing(intent, lookAgainAt, outgoing.tries() + 1);
        table.commit(List.of(
                write.delete(IntentRows.outgoingKey(intent.caseId(), intent.key(), outgoing.nextAt(), shards)),
                write.put(IntentRows.outgoing(next, shards)),
                write.update(
                        Keys.intent(intent.caseId(), intent.key()),
                        new Row().time("nextAt", lookAgainAt),
                        "#fate = :was_fate AND #nextAt = :was_nextAt",
                        pendingAt(outgoing.nextAt()))));
    }

    @Override
    public @Nullable Intent claim(CaseId caseId, String key, Instant now, Duration lease) {
        try {
            Map<String, AttributeValue> claimed = table.client()
                    .updateItem(request -> request.tableName(table.name())
                            .key(Keys.intent(caseId, key).item())
                            .updateExpression("SET claimedUntil = :until")
                            .conditionExpression("fate = :pending AND "
                                    + "(attribute_not_exists(claimedUntil) OR claimedUntil <= :now)")
                            .expressionAttributeValues(new Row()
                                    .time(":until", now.plus(lease))
                                    .time(":now", now)
                                    .text(":pending", Intent.Fate.PENDING.name())
                                    .item())
                            .returnValues(ReturnValue.ALL_NEW))
                    .attributes();
            return IntentRows.read(new Row(claimed));
        } catch (ConditionalCheckFailedException taken) {
            return null;
        }
    }

    /** Reads where the outbox holds it, and tries again if it was moved meanwhile. */
    @Override
    public void end(CaseId caseId, String key, Intent.Fate fate, String note, Instant at) {
        Row intent;
        do {
            intent = table.get(Keys.intent(caseId, key));
        } while (intent != null
                && intent.text("fate").equals(Intent.Fate.PENDING.name())
                && !ended(caseId, key, intent.time("nextAt"), fate, note, at));
    }

    private boolean ended(CaseId caseId, String key, Instant nextAt, Intent.Fate fate, String note, Instant at) {
        return table.commit(List.of(
                        write.update(
                                Keys.intent(caseId, key),
                                new Row()
                                        .text("fate", fate.name())
                                        .text("note", note)
                                        .time("endedAt", at),
                                "#fate = :was_fate AND #nextAt = :was_nextAt",
                                pendingAt(nextAt)),
                        write.delete(IntentRows.outgoingKey(caseId, key, nextAt, shards))))
                .isEmpty();
    }

    private static Row pendingAt(Instant nextAt) {
        return new Row().text("fate", Intent.Fate.PENDING.name()).time("nextAt", nextAt);
    }
}
