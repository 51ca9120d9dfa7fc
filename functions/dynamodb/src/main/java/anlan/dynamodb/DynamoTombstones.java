package anlan.dynamodb;

import anlan.domain.erasure.Tombstone;
import anlan.domain.erasure.Tombstones;
import java.util.List;

/** Tombstones in a table of their own, which nobody restores with the other. */
final class DynamoTombstones implements Tombstones {

    /** One key for all: erasures are rare, and whoever re-applies them wants every one. */
    private static final String ALL = "TOMBSTONES";

    private final Table table;

    DynamoTombstones(Table table) {
        this.table = table;
    }

    @Override
    public void add(Tombstone tombstone) {
        TombstoneRows.putLatest(table, Row.key(ALL, tombstone.subject().value()), tombstone);
    }

    @Override
    public List<Tombstone> all() {
        return table.allPages(Queries.of(ALL)).stream().map(TombstoneRows::read).toList();
    }
}
