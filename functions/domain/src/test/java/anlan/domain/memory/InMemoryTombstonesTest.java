package anlan.domain.memory;

import anlan.domain.contract.TombstonesContract;
import anlan.domain.erasure.Tombstones;

/** The double keeps the contract. */
class InMemoryTombstonesTest extends TombstonesContract {

    @Override
    protected Tombstones fresh() {
        return new MemoryTombstones();
    }
}
