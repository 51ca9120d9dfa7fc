package anlan.domain.memory;

import anlan.domain.contract.DevicesContract;
import anlan.domain.contract.Ports;

/** The double keeps the contract. */
class InMemoryDevicesTest extends DevicesContract {

    private final Ports ports = new InMemoryCity().ports();

    @Override
    protected Ports ports() {
        return ports;
    }
}
