package anlan.dynamodb;

import anlan.domain.register.Entered;
import anlan.domain.register.Register;
import anlan.domain.register.Registered;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
