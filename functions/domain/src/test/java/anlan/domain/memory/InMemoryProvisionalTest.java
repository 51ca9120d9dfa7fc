package anlan.domain.memory;

import anlan.domain.contract.Ports;
import anlan.domain.contract.ProvisionalContract;

/** The double keeps the contract. */
class InMemoryProvisionalTest extends ProvisionalContract {

    private final Ports ports = new InMemoryCity().ports();

    @Override
    protected Ports ports() {
        return ports;
    }
}
