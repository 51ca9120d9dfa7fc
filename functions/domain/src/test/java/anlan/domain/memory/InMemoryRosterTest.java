package anlan.domain.memory;

import anlan.domain.contract.Ports;
import anlan.domain.contract.RosterContract;

/** The double keeps the contract. */
class InMemoryRosterTest extends RosterContract {

    private final Ports ports = new InMemoryCity().ports();

    @Override
    protected Ports ports() {
        return ports;
    }
}
