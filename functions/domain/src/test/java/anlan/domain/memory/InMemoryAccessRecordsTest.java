package anlan.domain.memory;

import anlan.domain.contract.AccessRecordsContract;
import anlan.domain.contract.Ports;

/** The double keeps the contract. */
class InMemoryAccessRecordsTest extends AccessRecordsContract {

    private final Ports ports = new InMemoryCity().ports();

    @Override
    protected Ports ports() {
        return ports;
    }
}
