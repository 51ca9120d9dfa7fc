package anlan.domain.memory;

import anlan.domain.contract.Ports;
import anlan.domain.contract.StatusOutboxContract;

/** The double keeps the contract. */
class InMemoryStatusOutboxTest extends StatusOutboxContract {

    private final Ports ports = new InMemoryCity().ports();

    @Override
    protected Ports ports() {
        return ports;
    }
}
