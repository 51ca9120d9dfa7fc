package anlan.domain.memory;

import anlan.domain.contract.EventsContract;
import anlan.domain.contract.Ports;

/** The double keeps the contract. */
class InMemoryEventsTest extends EventsContract {

    private final Ports ports = new InMemoryCity().ports();

    @Override
    protected Ports ports() {
        return ports;
    }
}
