package anlan.domain.memory;

import anlan.domain.contract.CasesContract;
import anlan.domain.contract.Ports;

/** The double keeps the contract. */
class InMemoryCasesTest extends CasesContract {

    private final Ports ports = new InMemoryCity().ports();

    @Override
    protected Ports ports() {
        return ports;
    }
}
