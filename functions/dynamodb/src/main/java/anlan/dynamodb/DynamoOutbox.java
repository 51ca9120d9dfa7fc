package anlan.dynamodb;

import anlan.domain.alert.Alerts;
import anlan.domain.alert.Claim;
import anlan.domain.alert.Intent;
import anlan.domain.alert.Outbox;
import anlan.domain.casefile.CaseId;
import anlan.domain.time.Due;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The outbox in DynamoDB. */
final class DynamoOutbox implements Outbox {

    private static final String PENDING = Intent.Fate.PENDING.name();
    private static final String STILL = "#fate = :was_fate AND #nextAt = :was_nextAt";
    private static final String STILL_OURS = STILL + " AND #claimant = :was_claimant";

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
        return aside.due(
                Keys.outbox(shards.city(), shard), now, after, IntentRows::outgoing, row -> parkedWith(row, now));
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
        parts.add(write.update(key, end, IntentRows.CLAIM, "#fate = :was_fate", new Row().text("fate", PENDING)));
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
        List<Row> first =
                table.firstPage(Queries.of(Keys.outbox(shards.city(), shard)).limit(1));
        return first.isEmpty() ? null : first.getFirst().sortedBy();
    }

    @Override
    public void handedOver(Outgoing outgoing, Instant lookAgainAt) {
        Intent intent = outgoing.intent();
        Outgoing next = new Outgoing(intent, lookAgainAt, outgoing.tries() + 1);
        Row stood = IntentRows.outgoingKey(intent.caseId(), intent.key(), outgoing.nextAt(), shards);
        List<@Nullable CancellationReason> failures = table.commit(List.of(
                write.delete(stood),
                write.put(IntentRows.outgoing(next, shards)),
                write.update(
                        Keys.intent(intent.caseId(), intent.key()),
                        new Row().time("nextAt", lookAgainAt).number("tries", next.tries()),
                        STILL,
                        pendingAt(outgoing.nextAt()))));
        if (!failures.isEmpty() && failures.getFirst() == null) {
            // It stands in the outbox, and its intent is not there or has ended: nothing else takes it away.
            var unused = table.commit(List.of(write.deleteIfPresent(stood)));
        }
    }

    @Override
    public Claim claim(CaseId caseId, String key, String claimant, Instant now, Duration lease) {
        try {
            Map<String, AttributeValue> claimed = table.client()
                    .updateItem(request -> request.tableName(table.name())
                            .key(Keys.intent(caseId, key).item())
                            .updateExpression("SET claimant = :claimant, claimedUntil = :until")
                            .conditionExpression("fate = :pending AND (attribute_not_exists(claimant) "
                                    + "OR claimant = :claimant OR claimedUntil <= :now)")
                            .expressionAttributeValues(new Row()
                                    .text(":claimant", claimant)
                                    .time(":until", now.plus(lease))
                                    .time(":now", now)
                                    .text(":pending", PENDING)
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
    public void putBack(Claim.Held claim, Instant until, int tries) {
        Outgoing back = new Outgoing(claim.intent().waiting(until), until, tries);
        Row waits = IntentRows.outgoing(back, shards);
        Row set = new Row().time("nextAt", until).time("notBefore", until).number("tries", tries);
        var unused = leaves(claim, (stands, outgoing) -> {
            List<TransactWriteItem> parts = new ArrayList<>();
            parts.add(ours(claim, set, stands));
            parts.add(write.put(waits));
            if (!outgoing.text(Row.SK).equals(waits.text(Row.SK))) {
                parts.add(write.deleteIfPresent(outgoing));
            }
            return parts;
        });
    }

    @Override
    public boolean end(Claim.Held claim, Intent.Fate fate, String reason, Instant at) {
        return leaves(claim, (stands, outgoing) -> {
            List<TransactWriteItem> parts = new ArrayList<>();
            parts.add(ours(claim, end(fate, reason, at), stands));
            parts.add(write.deleteIfPresent(outgoing));
            Intent ended = claim.intent().ended(fate, reason);
            IntentRows.ended(ended, stands.number("tries"), at, shards).forEach(row -> parts.add(write.put(row)));
            return parts;
        });
    }

    private static Row end(Intent.Fate fate, String reason, Instant at) {
        return new Row().text("fate", fate.name()).text("note", reason).time("endedAt", at);
    }

    private TransactWriteItem ours(Claim.Held claim, Row set, Row stands) {
        return write.update(
                Keys.intent(claim.caseId(), claim.intent().key()),
                set,
                IntentRows.CLAIM,
                STILL_OURS,
                pendingAt(stands.time("nextAt")).text("claimant", claim.claimant()));
    }

    /**
     * Takes a claimed intent from where the outbox holds it, and tries again if it was moved
     * meanwhile.
     *
     * @param parts given the item as it stands and its key in the outbox, all that becomes true
     * @return whether it was still ours
     */
    private boolean leaves(Claim.Held claim, BiFunction<Row, Row, List<TransactWriteItem>> parts) {
        Row key = Keys.intent(claim.caseId(), claim.intent().key());
        Row stands = table.get(key);
        while (stands != null
                && PENDING.equals(stands.text("fate"))
                && claim.claimant().equals(stands.optional("claimant"))) {
            Row outgoing = IntentRows.outgoingKey(claim.caseId(), claim.intent().key(), stands.time("nextAt"), shards);
            if (table.commit(parts.apply(stands, outgoing)).isEmpty()) {
                return true;
            }
            stands = table.get(key);
        }
        return false;
    }

    private static Row pendingAt(Instant nextAt) {
        return new Row().text("fate", PENDING).time("nextAt", nextAt);
    }
}
