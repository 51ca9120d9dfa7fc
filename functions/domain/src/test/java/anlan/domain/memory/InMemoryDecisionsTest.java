package anlan.domain.memory;

import anlan.domain.contract.DecisionsContract;
import anlan.domain.contract.Ports;

/** The double keeps the contract. */
class InMemoryDecisionsTest extends DecisionsContract {

    private final Ports ports = new InMemoryCity().ports();

    @Override
    protected Ports ports() {
        return ports;
    }
}
