package anlan.dynamodb;

import anlan.domain.alert.Alerts;
import anlan.domain.alert.Claim;
import anlan.domain.alert.Handover;
import anlan.domain.alert.Intent;
import anlan.domain.alert.Outbox;
import anlan.domain.casefile.CaseId;
import anlan.domain.time.Due;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The outbox in DynamoDB. */
final class DynamoOutbox implements Outbox {

    private static final String PENDING = Intent.Fate.PENDING.name();
    private static final int LOOKED_AHEAD = 25;

    private final Table table;
    private final Write write;
    private final Shards shards;
    private final Aside aside;

    DynamoOutbox(Table table, Shards shards) {
        this.table = table;
        this.write = new Write(table);
        this.shards = shards;
        this.aside = new Aside(table, shards.city());
    }

    @Override
    public int shards() {
        return shards.count();
    }

    @Override
    public Due<Outgoing> due(int shard, Instant now, @Nullable String after) {
        Due<Outgoing> page = aside.due(
                Keys.outbox(shards.city(), shard),
                false,
                now,
                after,
                IntentRows::outgoing,
                row -> parkedWith(row, now));
        return new Due<>(
                page.items().stream()
                        .filter(outgoing -> !outgoing.nextAt().isAfter(now))
                        .toList(),
                page.setAside(),
                page.next());
    }

    /** The intent of an item that can't be read, where its key still says which: it is parked. */
    private List<TransactWriteItem> parkedWith(Row outgoing, Instant now) {
        String[] names = outgoing.text(Row.SK).split("#", 3);
        if (names.length < 3 || !CaseId.isId(names[1])) {
            return List.of();
        }
        Row key = Keys.intent(new CaseId(names[1]), names[2]);
        Row stands = table.get(key);
        if (stands == null || !PENDING.equals(stands.optional("fate"))) {
            return List.of();
        }
        Row end = end(Intent.Fate.PARKED, "unreadable", now);
        List<TransactWriteItem> parts = new ArrayList<>();
        parts.add(write.update(key, end, Leases.CLAIM, "#fate = :was_fate", new Row().text("fate", PENDING)));
        // One that can't be read under its case either stands on no list: it is in the log, and aside.
        Alerts.Alert alert = Aside.readable(stands, IntentRows::alert);
        if (alert != null) {
            Intent parked = alert.intent().ended(Intent.Fate.PARKED, "unreadable");
            IntentRows.ended(parked, alert.tries(), now, shards).forEach(row -> parts.add(write.put(row)));
        }
        return parts;
    }

    @Override
    public @Nullable Instant next(int shard) {
        QueryRequest.Builder query =
                Queries.of(Keys.outbox(shards.city(), shard)).limit(LOOKED_AHEAD);
        Instant first = null;
        Table.Page page;
        do {
            page = table.page(query);
            for (Row row : page.rows()) {
                if (first != null && !row.sortedBy().isBefore(first)) {
                    return first;
                }
                Instant at = IntentRows.lookAt(row);
                first = first == null || at.isBefore(first) ? at : first;
            }
            query.exclusiveStartKey(page.next());
        } while (!page.next().isEmpty());
        return first;
    }

    @Override
    public void handedOver(List<Outgoing> next) {
        if (next.size() == 1) {
            handedOver(next.getFirst());
            return;
        }
        var unused = InOne.each(
                table,
                next,
                1,
                outgoing -> List.of(write.update(
                        IntentRows.outgoingKey(outgoing.intent(), shards),
                        IntentRows.handedOver(outgoing),
                        "attribute_exists(pk)",
                        new Row())));
    }

    private void handedOver(Outgoing next) {
        try {
            Row set = IntentRows.handedOver(next);
            var unused = table.client()
                    .updateItem(request -> request.tableName(table.name())
                            .key(IntentRows.outgoingKey(next.intent(), shards).item())
                            .updateExpression("SET lookAt = :lookAt, tries = :tries")
                            .conditionExpression("attribute_exists(pk)")
                            .expressionAttributeValues(Map.of(
                                    ":lookAt",
                                    set.item().get("lookAt"),
                                    ":tries",
                                    set.item().get("tries"))));
        } catch (ConditionalCheckFailedException gone) {
            // It has ended, or waits for another hour.
        }
    }

    @Override
    public void drop(Outgoing ended) {
        var unused = table.commit(List.of(write.deleteIfPresent(IntentRows.outgoingKey(ended.intent(), shards))));
    }

    @Override
    public Claim claim(Handover.Each alert, String claimant, Instant now, Duration lease) {
        try {
            Map<String, AttributeValue> claimed = table.client()
                    .updateItem(request -> request.tableName(table.name())
                            .key(Keys.intent(alert.id().caseId(), alert.id().key())
                                    .item())
                            .updateExpression("SET " + Leases.TAKE + ", tries = :tries")
                            .conditionExpression("fate = :pending AND " + Leases.FREE)
                            .expressionAttributeValues(Leases.values(claimant, now, lease)
                                    .text(":pending", PENDING)
                                    .number(":tries", alert.tries())
                                    .item())
                            .returnValues(ReturnValue.ALL_NEW)
                            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD))
                    .attributes();
            return IntentRows.held(new Row(claimed));
        } catch (ConditionalCheckFailedException refused) {
            return refused.hasItem() && PENDING.equals(new Row(refused.item()).optional("fate"))
                    ? new Claim.Busy()
                    : new Claim.Ended();
        }
    }

    @Override
    public void release(Claim.Held claim) {
        var unused = table.commit(List.of(TransactWriteItem.builder()
                .update(update -> update.tableName(table.name())
                        .key(Keys.intent(claim.caseId(), claim.intent().key()).item())
                        .updateExpression("REMOVE claimant, claimedUntil")
                        .conditionExpression("claimant = :claimant")
                        .expressionAttributeValues(
                                new Row().text(":claimant", claim.claimant()).item()))
                .build()));
    }

    @Override
    public void putBack(List<Claim.Held> claims, Instant until) {
        var unused = InOne.each(table, claims, 3, claim -> {
            Row stands = IntentRows.outgoingKey(claim.intent(), shards);
            Row waits = IntentRows.outgoing(claim.intent().waiting(until), claim.tries(), shards);
            List<TransactWriteItem> parts = new ArrayList<>();
            parts.add(ours(claim, new Row().time("notBefore", until).number("tries", claim.tries())));
            parts.add(write.put(waits));
            if (!stands.text(Row.SK).equals(waits.text(Row.SK))) {
                parts.add(write.deleteIfPresent(stands));
            }
            return parts;
        });
    }

    @Override
    public List<Claim.Held> end(List<Claim.Held> claims, Intent.Fate fate, String reason, Instant at) {
        return InOne.each(table, claims, 4, claim -> {
            List<TransactWriteItem> parts = new ArrayList<>();
            parts.add(ours(claim, end(fate, reason, at)));
            parts.add(write.deleteIfPresent(IntentRows.outgoingKey(claim.intent(), shards)));
            Intent ended = claim.intent().ended(fate, reason);
            IntentRows.ended(ended, claim.tries(), at, shards).forEach(row -> parts.add(write.put(row)));
            return parts;
        });
    }

    private static Row end(Intent.Fate fate, String reason, Instant at) {
        return new Row().text("fate", fate.name()).text("note", reason).time("endedAt", at);
    }

    /** Of an intent, only whoever holds it changes where it stands. */
    private TransactWriteItem ours(Claim.Held claim, Row set) {
        return write.update(
                Keys.intent(claim.caseId(), claim.intent().key()),
                set,
                Leases.CLAIM,
                "#fate = :was_fate AND #claimant = :was_claimant",
                new Row().text("fate", PENDING).text("claimant", claim.claimant()));
    }
}
