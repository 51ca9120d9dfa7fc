package anlan.domain.memory;

import anlan.domain.contract.ComplaintsContract;
import anlan.domain.contract.Ports;

/** The double keeps the contract. */
class InMemoryComplaintsTest extends ComplaintsContract {

    private final Ports ports = new InMemoryCity().ports();

    @Override
    protected Ports ports() {
        return ports;
    }
}
