package anlan.dynamodb;

import anlan.domain.alert.AlertId;
import anlan.domain.alert.Alerts;
import anlan.domain.alert.Intent;
import anlan.domain.casefile.CaseId;
import anlan.domain.people.UnitId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** What became of intents, in DynamoDB, by the keys of the table itself. */
final class DynamoAlerts implements Alerts {

    /** Of each shard, what is looked through for one page of a unit: the outbox is not kept by unit. */
    private static final int LOOKED_THROUGH = 1_000;

    private final Table table;
    private final Write write;
    private final Shards shards;

    DynamoAlerts(Table table, Shards shards) {
        this.table = table;
        this.write = new Write(table);
        this.shards = shards;
    }

    @Override
    public Page in(Intent.Fate state, @Nullable UnitId unit, int limit, @Nullable String after) {
        return state == Intent.Fate.PENDING ? pending(unit, limit, after) : ended(state, unit, limit, after);
    }

    private Page ended(Intent.Fate fate, @Nullable UnitId unit, int limit, @Nullable String after) {
        String pk = Keys.ended(fate, unit == null ? shards.city().value() : unit.value());
        QueryRequest.Builder query = Queries.of(pk).scanIndexForward(false).limit(limit);
        if (after != null) {
            query.exclusiveStartKey(Row.key(pk, after).item());
        }
        Table.Page page = table.page(query);
        return new Page(read(page.rows()).toList(), page.next().isEmpty() ? null : new Row(page.next()).text(Row.SK));
    }

    /** All shards are in one order, so that one position stands for a place in each of them. */
    private Page pending(@Nullable UnitId unit, int limit, @Nullable String after) {
        int most = unit == null ? limit : LOOKED_THROUGH;
        List<Row> first = new ArrayList<>();
        for (int shard = 0; shard < shards.count(); shard++) {
            first.addAll(first(Keys.outbox(shards.city(), shard), most + 1, after));
        }
        first.sort(Comparator.comparing(row -> row.text(Row.SK)));
        List<Alert> items = new ArrayList<>();
        int seen = 0;
        while (seen < Math.min(most, first.size()) && items.size() < limit) {
            read(List.of(first.get(seen)))
                    .filter(alert -> unit == null || alert.intent().unit().equals(unit))
                    .forEach(items::add);
            seen++;
        }
        return new Page(items, seen < first.size() ? first.get(seen - 1).text(Row.SK) : null);
    }

    private List<Row> first(String pk, int most, @Nullable String after) {
        QueryRequest.Builder query = Queries.of(pk);
        if (after != null) {
            query.exclusiveStartKey(Row.key(pk, after).item());
        }
        List<Row> rows = new ArrayList<>();
        Table.Page page;
        do {
            page = table.page(query.limit(most - rows.size()));
            rows.addAll(page.rows());
            query.exclusiveStartKey(page.next());
        } while (rows.size() < most && !page.next().isEmpty());
        return rows;
    }

    @Override
    public Redriven redrive(Alert parked, Instant from, String key, String fingerprint) {
        Intent intent = parked.intent();
        Intent again = intent.again(from);
        List<TransactWriteItem> parts = new ArrayList<>();
        parts.add(write.putIfAbsent(IntentRows.redriven(again, key, fingerprint)));
        parts.add(write.update(
                Keys.intent(intent.caseId(), intent.key()),
                IntentRows.pending(again),
                IntentRows.OF_ITS_END,
                "#fate = :was_fate AND #endedAt = :was_endedAt",
                new Row().text("fate", intent.fate().name()).time("endedAt", parked.settledAt())));
        IntentRows.beside(again, shards).forEach(row -> parts.add(write.put(row)));
        IntentRows.endedKeys(intent, Objects.requireNonNull(parked.settledAt()), shards)
                .forEach(listed -> parts.add(write.deleteIfPresent(listed)));
        List<@Nullable CancellationReason> failures = table.commit(parts);
        if (failures.isEmpty()) {
            table.wake();
            return new Redriven.Done(new Alert(again, 0, null));
        }
        CancellationReason before = failures.getFirst();
        return before == null ? new Redriven.Moved() : IntentRows.redriven(new Row(before.item()));
    }

    @Override
    public Redriven.@Nullable Before redriven(AlertId id, String key) {
        Row row = table.get(Keys.redriven(id.caseId(), id.key(), key));
        return row == null ? null : IntentRows.redriven(row);
    }

    @Override
    public @Nullable Alert find(AlertId id) {
        Row row = table.get(Keys.intent(id.caseId(), id.key()));
        return row == null ? null : Aside.readable(row, IntentRows::alert);
    }

    /** How often one that waits was handed over, its item in the outbox knows first. */
    @Override
    public List<Alert> of(CaseId id) {
        List<Alert> all = read(table.allPages(Queries.of(Keys.intents(id)))).toList();
        List<Row> waiting = all.stream()
                .filter(alert -> alert.intent().fate() == Intent.Fate.PENDING)
                .map(alert -> IntentRows.outgoingKey(alert.intent(), shards))
                .toList();
        if (waiting.isEmpty()) {
            return all;
        }
        Map<String, Alert> now = read(table.getAll(waiting))
                .collect(Collectors.toMap(alert -> alert.intent().key(), alert -> alert));
        return all.stream()
                .map(alert -> alert.settledAt() == null
                        ? now.getOrDefault(alert.intent().key(), alert)
                        : alert)
                .toList();
    }

    /** What can't be read is in the log, and hides nothing else. */
    private static Stream<Alert> read(List<Row> rows) {
        return rows.stream().flatMap(row -> Stream.ofNullable(Aside.readable(row, IntentRows::alert)));
    }
}
