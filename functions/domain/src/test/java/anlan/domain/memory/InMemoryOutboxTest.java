package anlan.domain.memory;

import anlan.domain.contract.OutboxContract;
import anlan.domain.contract.Ports;

/** The double keeps the contract. */
class InMemoryOutboxTest extends OutboxContract {

    private final Ports ports = new InMemoryCity().ports();

    @Override
    protected Ports ports() {
        return ports;
    }
}
