package anlan.domain.memory;

import anlan.domain.contract.PacksContract;
import anlan.domain.contract.Ports;

/** The double keeps the contract. */
class InMemoryPacksTest extends PacksContract {

    private final Ports ports = new InMemoryCity().ports();

    @Override
    protected Ports ports() {
        return ports;
    }
}
