package anlan.domain.memory;

import anlan.domain.contract.LedgerContract;
import anlan.domain.contract.Ports;

/** The double keeps the contract. */
class InMemoryLedgerTest extends LedgerContract {

    private final Ports ports = new InMemoryCity().ports();

    @Override
    protected Ports ports() {
        return ports;
    }
}
