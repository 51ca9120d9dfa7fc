package anlan.domain.memory;

import anlan.domain.contract.AlertsContract;
import anlan.domain.contract.Ports;

/** The double keeps the contract. */
class InMemoryAlertsTest extends AlertsContract {

    private final Ports ports = new InMemoryCity().ports();

    @Override
    protected Ports ports() {
        return ports;
    }
}
