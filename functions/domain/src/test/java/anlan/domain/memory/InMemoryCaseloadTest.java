package anlan.domain.memory;

import anlan.domain.contract.CaseloadContract;
import anlan.domain.contract.Ports;

/** The double keeps the contract. */
class InMemoryCaseloadTest extends CaseloadContract {

    private final Ports ports = new InMemoryCity().ports();

    @Override
    protected Ports ports() {
        return ports;
    }
}
