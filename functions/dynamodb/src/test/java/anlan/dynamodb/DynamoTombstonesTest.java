package anlan.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.contract.TombstonesContract;
import anlan.domain.erasure.Tombstones;
import org.junit.jupiter.api.Test;

/** A table of their own keeps the contract. */
class DynamoTombstonesTest extends TombstonesContract {

    private static int tables;

    private Table table;

    @Override
    protected Tombstones fresh() {
        String name = "tombstones-" + tables++;
        Schema.createTombstones(Store.CLIENT, name);
        Schema.createTombstones(Store.CLIENT, name);
        table = new Table(Store.CLIENT, name);
        return new DynamoTombstones(table);
    }

    @Test
    void one_holds_a_pseudonym_and_a_moment_and_never_expires() {
        fresh().add(stone("alice", NOW));
        assertThat(table.allPages(Queries.of("TOMBSTONES")))
                .singleElement()
                .satisfies(row -> assertThat(row.item()).containsOnlyKeys("pk", "sk", "erasedAt"));
    }
}
