package anlan.domain.memory;

import anlan.domain.contract.ImportsContract;
import anlan.domain.contract.Ports;

/** The double keeps the contract. */
class InMemoryImportsTest extends ImportsContract {

    private final Ports ports = new InMemoryCity().ports();

    @Override
    protected Ports ports() {
        return ports;
    }
}
