package anlan.domain.memory;

import anlan.domain.contract.Ports;
import anlan.domain.contract.WarningsContract;

/** The double keeps the contract. */
class InMemoryWarningsTest extends WarningsContract {

    private final Ports ports = new InMemoryCity().ports();

    @Override
    protected Ports ports() {
        return ports;
    }
}
