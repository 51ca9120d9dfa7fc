package anlan.domain.memory;

import anlan.domain.contract.RosterContract;
import anlan.domain.contract.Ports;

/** The double keeps the contract. */
class InMemoryRosterTest extends RosterContract {

    private final Ports ports = new InMemoryCity().ports();

    @Override
    protected Ports ports() {
        return ports;
    }
}
