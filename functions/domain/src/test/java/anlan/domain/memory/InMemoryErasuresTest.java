package anlan.domain.memory;

import anlan.domain.contract.ErasuresContract;
import anlan.domain.contract.Ports;

/** The double keeps the contract. */
class InMemoryErasuresTest extends ErasuresContract {

    private final Ports ports = new InMemoryCity().ports();

    @Override
    protected Ports ports() {
        return ports;
    }
}
