package anlan.dynamodb;

import anlan.domain.ledger.Entry;
import anlan.domain.ledger.EntryId;
import anlan.domain.ledger.Ledger;
import anlan.domain.register.Entered;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * A ledger in DynamoDB: each line at its place and revision, so that of two that come at once one
 * is in; and beside it, under its id, where it stands, so that a retry finds its own.
 */
final class DynamoLedger<T> implements Ledger<T> {

    /** How the value of a line is written and read. */
    interface Mapper<T> {

        Row write(T value);

        T read(Row row);
    }

    private final Table table;
    private final Write write;
    private final Mapper<T> mapper;

    DynamoLedger(Table table, Mapper<T> mapper) {
        this.table = table;
        this.write = new Write(table);
        this.mapper = mapper;
    }

    @Override
    public Entered<Entry<T>> enter(Entry<T> entry, String fingerprint) {
        List<@Nullable CancellationReason> failures = table.commit(parts(entry, fingerprint));
        if (failures.isEmpty()) {
            return new Entered.New<>(entry);
        }
        CancellationReason again = failures.get(1);
        if (again == null) {
            return new Entered.Taken<>();
        }
        Row before = new Row(again.item());
        return new Entered.Again<>(read(before), before.text("fingerprint"));
    }

    /** Many in few transactions; those that can't be are asked for alone, which tells why. */
    @Override
    public List<Entered<Entry<T>>> enterAll(List<Entry<T>> entries, String fingerprint) {
        Set<EntryId> in = InOne.each(table, entries, 2, entry -> parts(entry, fingerprint)).stream()
                .map(Entry::id)
                .collect(Collectors.toSet());
        return entries.stream()
                .map(entry -> in.contains(entry.id()) ? new Entered.New<>(entry) : enter(entry, fingerprint))
                .toList();
    }

    private List<TransactWriteItem> parts(Entry<T> entry, String fingerprint) {
        Row line = LedgerKeys.line(entry).with(written(entry));
        Row named = LedgerKeys.id(entry.id()).with(written(entry)).text("fingerprint", fingerprint);
        return List.of(write.putIfAbsent(line), write.putIfAbsent(named));
    }

    @Override
    public @Nullable Entry<T> find(EntryId id) {
        Row row = table.get(LedgerKeys.id(id));
        return row == null ? null : read(row);
    }

    @Override
    public List<Entry<T>> between(String book, String first, String last) {
        return table.allPages(Queries.between(LedgerKeys.book(book), first, last)).stream()
                .map(this::read)
                .toList();
    }

    private Row written(Entry<T> entry) {
        EntryId corrects = entry.corrects();
        return new Row()
                .text("id", entry.id().value())
                .text("book", entry.place().book())
                .text("line", entry.place().line())
                .number("revision", entry.revision())
                .nested("value", mapper.write(entry.value()))
                .text("source", entry.source())
                .text("signer", entry.signer())
                .nested("by", DoerRows.write(entry.by()))
                .time("at", entry.at())
                .text("corrects", corrects == null ? null : corrects.value());
    }

    private Entry<T> read(Row row) {
        return new Entry<>(
                new EntryId(row.text("id")),
                new Entry.Place(row.text("book"), row.text("line")),
                row.number("revision"),
                mapper.read(row.nested("value")),
                row.text("source"),
                row.text("signer"),
                DoerRows.read(row.nested("by")),
                row.time("at"),
                row.optional("corrects", EntryId::new));
    }
}
