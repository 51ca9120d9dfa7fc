package anlan.domain.memory;

import anlan.domain.contract.AlongContract;
import anlan.domain.contract.Ports;

/** The double keeps the contract. */
class InMemoryAlongTest extends AlongContract {

    private final Ports ports = new InMemoryCity().ports();

    @Override
    protected Ports ports() {
        return ports;
    }
}
