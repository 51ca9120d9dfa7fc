package anlan.dynamodb;

import anlan.domain.register.Entered;
import anlan.domain.register.Register;
import anlan.domain.register.Registered;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** A register in DynamoDB. */
final class DynamoRegister<K, T extends Registered<K>> implements Register<K, T> {

    private final Table table;
    private final Write write;
    private final RegisterMapper<K, T> mapper;

    DynamoRegister(Table table, RegisterMapper<K, T> mapper) {
        this.table = table;
        this.write = new Write(table);
        this.mapper = mapper;
    }

    @Override
    public @Nullable T find(K id) {
        Row row = table.get(mapper.key(id));
        return row == null ? null : mapper.read(row);
    }

    @Override
    public void put(T entry) {
        List<TransactWriteItem> parts = new ArrayList<>(mapper.beside(write, find(entry.id()), entry));
        parts.add(write.put(mapper.key(entry.id()).with(mapper.write(entry))));
        var unused = table.commit(parts);
    }

    /**
     * As many in one transaction as meet on no item. If somebody writes one of them meanwhile, each
     * alone.
     */
    @Override
    public void putAbsent(List<T> entries) {
        Set<K> there = table
                .getAll(entries.stream().map(entry -> mapper.key(entry.id())).toList())
                .stream()
                .map(row -> mapper.read(row).id())
                .collect(Collectors.toSet());
        List<T> some = new ArrayList<>();
        List<TransactWriteItem> parts = new ArrayList<>();
        Set<Map<String, AttributeValue>> met = new HashSet<>();
        for (T entry : entries) {
            if (there.contains(entry.id())) {
                continue;
            }
            List<TransactWriteItem> own = new ArrayList<>(mapper.beside(write, null, entry));
            own.add(write.putIfAbsent(mapper.key(entry.id()).with(mapper.write(entry))));
            List<Map<String, AttributeValue>> keys =
                    own.stream().map(DynamoRegister::keyOf).toList();
            if (parts.size() + own.size() > Table.TRANSACTION || keys.stream().anyMatch(met::contains)) {
                commit(some, parts);
                some.clear();
                parts.clear();
                met.clear();
            }
            some.add(entry);
            parts.addAll(own);
            met.addAll(keys);
        }
        commit(some, parts);
    }

    private void commit(List<T> entries, List<TransactWriteItem> parts) {
        if (!parts.isEmpty() && !table.commit(List.copyOf(parts)).isEmpty()) {
            Register.super.putAbsent(entries);
        }
    }

    private static Map<String, AttributeValue> keyOf(TransactWriteItem part) {
        Map<String, AttributeValue> item =
                part.put() == null ? part.update().key() : part.put().item();
        return Map.of(Row.PK, item.get(Row.PK), Row.SK, item.get(Row.SK));
    }

    @Override
    public Entered<T> enter(T entry, String key, String fingerprint) {
        Row row = mapper.key(entry.id()).with(mapper.write(entry));
        // The first version is kept beside the entry, so that a retry gets the same answer after
        // the entry has changed.
        Row first = Keys.entered(mapper.key(entry.id()), key)
                .with(mapper.write(entry))
                .text("fingerprint", fingerprint);
        List<TransactWriteItem> parts = new ArrayList<>(List.of(write.putIfAbsent(row), write.putIfAbsent(first)));
        parts.addAll(mapper.beside(write, null, entry));
        List<@Nullable CancellationReason> failures = table.commit(parts);
        if (failures.isEmpty()) {
            return new Entered.New<>(entry);
        }
        CancellationReason again = failures.get(1);
        if (again == null) {
            return new Entered.Taken<>();
        }
        Row before = new Row(again.item());
        return new Entered.Again<>(mapper.read(before), before.text("fingerprint"));
    }

    @Override
    public boolean replace(T entry) {
        List<TransactWriteItem> parts = new ArrayList<>(mapper.beside(write, find(entry.id()), entry));
        parts.add(write.update(
                mapper.key(entry.id()),
                mapper.write(entry),
                mapper.mutable(),
                "#version = :was_version",
                new Row().number("version", entry.version() - 1)));
        return table.commit(parts).isEmpty();
    }
}
