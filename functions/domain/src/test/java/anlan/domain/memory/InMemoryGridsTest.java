package anlan.domain.memory;

import anlan.domain.contract.GridsContract;
import anlan.domain.contract.Ports;

/** The double keeps the contract. */
class InMemoryGridsTest extends GridsContract {

    private final Ports ports = new InMemoryCity().ports();

    @Override
    protected Ports ports() {
        return ports;
    }
}
