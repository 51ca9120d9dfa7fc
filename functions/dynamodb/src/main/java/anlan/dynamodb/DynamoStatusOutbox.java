package anlan.dynamodb;

import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.Pseudonym;
import anlan.domain.subscription.StatusMessage;
import anlan.domain.subscription.StatusOutbox;
import anlan.domain.time.Due;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The status messages in DynamoDB, and the credits that are spent on them. */
final class DynamoStatusOutbox implements StatusOutbox {

    private static final String PENDING = StatusMessage.Fate.PENDING.name();
    private static final String OURS = "#fate = :was_fate AND #claimant = :was_claimant";

    /** Which attempt a credit was spent for; it stays, as the message did cost it. */
    private static final String SPENT = "spent";

    private final Table table;
    private final Write write;
    private final Shards shards;
    private final Aside aside;

    DynamoStatusOutbox(Table table, Shards shards) {
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
    public Due<StatusMessage> due(int shard, Instant now, @Nullable String after) {
        return aside.due(
                Keys.statusOutbox(shards.city(), shard),
                true,
                now,
                after,
                StatusRows::outgoing,
                row -> parkedWith(row, now));
    }

    /** The message of an item that can't be read, where its key still says which: it is parked. */
    private List<TransactWriteItem> parkedWith(Row outgoing, Instant now) {
        String[] names = outgoing.text(Row.SK).split("#", 3);
        if (names.length < 3 || !CaseId.isId(names[1]) || !names[2].matches("[0-9]{1,9}")) {
            return List.of();
        }
        Row key = Keys.statusMessage(new CaseId(names[1]), Integer.parseInt(names[2]));
        Row stands = table.get(key);
        if (stands == null || !PENDING.equals(stands.optional("fate"))) {
            return List.of();
        }
        return List.of(write.update(
                key,
                StatusRows.end(StatusMessage.Fate.PARKED, "unreadable", now),
                Leases.CLAIM,
                "#fate = :was_fate",
                new Row().text("fate", PENDING)));
    }

    @Override
    public @Nullable Instant next(int shard) {
        List<Row> first = table.firstPage(
                Queries.of(Keys.statusOutbox(shards.city(), shard)).limit(1));
        return first.isEmpty() ? null : first.getFirst().sortedBy();
    }

    @Override
    public @Nullable Held claim(StatusMessage message, String claimant, Instant now, Duration lease) {
        try {
            Map<String, AttributeValue> claimed = table.client()
                    .updateItem(request -> request.tableName(table.name())
                            .key(key(message).item())
                            .updateExpression("SET " + Leases.TAKE)
                            .conditionExpression("fate = :pending AND " + Leases.FREE)
                            .expressionAttributeValues(Leases.values(claimant, now, lease)
                                    .text(":pending", PENDING)
                                    .item())
                            .returnValues(ReturnValue.ALL_NEW))
                    .attributes();
            return StatusRows.held(new Row(claimed));
        } catch (ConditionalCheckFailedException refused) {
            return null;
        }
    }

    @Override
    public Spent spend(Held held, Pseudonym person) {
        Row key = Keys.credits(person, held.message().template());
        Row credits = table.get(key);
        int granted = credits == null ? 0 : credits.number("granted");
        if (credits != null && credits.number("credits") > 0) {
            List<@Nullable CancellationReason> failures =
                    table.commit(List.of(paid(held), CreditRows.spent(table, key)));
            if (failures.isEmpty()) {
                return new Spent.One(person, granted);
            }
        }
        Row stands = table.get(key(held.message()));
        if (stands == null
                || !PENDING.equals(stands.text("fate"))
                || !held.claimant().equals(stands.optional("claimant"))) {
            return new Spent.Lost();
        }
        return held.claimant().equals(stands.optional(SPENT)) ? new Spent.One(person, granted) : new Spent.None();
    }

    /** The message is ours, and this attempt has not paid for it yet. */
    private TransactWriteItem paid(Held held) {
        return write.update(
                key(held.message()),
                new Row().text(SPENT, held.claimant()),
                OURS + " AND (attribute_not_exists(#spent) OR #spent <> :was_claimant)",
                ours(held));
    }

    @Override
    public void putBack(Held held, Instant until, int tries, Spent.@Nullable One unspent) {
        StatusMessage waits = held.message().waiting(until);
        Row stood = StatusRows.outgoingKey(held.message(), shards);
        Row stands = StatusRows.outgoing(waits, shards);
        List<TransactWriteItem> beside = new ArrayList<>(List.of(write.put(stands)));
        if (!stood.text(Row.SK).equals(stands.text(Row.SK))) {
            beside.add(write.deleteIfPresent(stood));
        }
        Row set = new Row().time("notBefore", until).number("tries", tries);
        var unused = changed(held, set, beside, unspent == null ? null : back(held, unspent));
    }

    @Override
    public boolean end(Held held, StatusMessage.Fate fate, String reason, Instant at, Spent.@Nullable One unspent) {
        return ended(held, StatusRows.end(fate, reason, at), unspent == null ? null : back(held, unspent));
    }

    @Override
    public boolean unwanted(Held held, String reason, Instant at, Spent.One spent) {
        Row none = new Row().number("credits", 0);
        TransactWriteItem credit = write.update(
                Keys.credits(spent.person(), held.message().template()),
                none,
                "#granted = :was_granted",
                new Row().number("granted", spent.granted()));
        return ended(held, StatusRows.end(StatusMessage.Fate.CANCELLED, reason, at), credit);
    }

    private boolean ended(Held held, Row end, @Nullable TransactWriteItem credit) {
        TransactWriteItem leaves = write.deleteIfPresent(StatusRows.outgoingKey(held.message(), shards));
        return changed(held, end, List.of(leaves), credit);
    }

    private TransactWriteItem back(Held held, Spent.One unspent) {
        return CreditRows.unspent(
                table, Keys.credits(unspent.person(), held.message().template()));
    }

    /**
     * Changes a message that is ours and gives the lease back.
     *
     * @param credit what becomes of the credit, if it still is as it was; the message changes
     *     whether it does or not
     */
    private boolean changed(Held held, Row set, List<TransactWriteItem> beside, @Nullable TransactWriteItem credit) {
        TransactWriteItem message = write.update(key(held.message()), set, Leases.CLAIM, OURS, ours(held));
        List<TransactWriteItem> parts = Stream.of(Stream.of(message), beside.stream(), Stream.ofNullable(credit))
                .flatMap(each -> each)
                .toList();
        List<@Nullable CancellationReason> failures = table.commit(parts);
        if (failures.isEmpty()) {
            return true;
        }
        return credit != null && failures.getFirst() == null && changed(held, set, beside, null);
    }

    private static Row key(StatusMessage message) {
        return Keys.statusMessage(message.caseId(), message.version());
    }

    private static Row ours(Held held) {
        return new Row().text("fate", PENDING).text("claimant", held.claimant());
    }
}
