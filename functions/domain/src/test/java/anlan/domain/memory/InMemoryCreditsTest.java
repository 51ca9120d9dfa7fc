package anlan.domain.memory;

import anlan.domain.contract.CreditsContract;
import anlan.domain.contract.Ports;

/** The double keeps the contract. */
class InMemoryCreditsTest extends CreditsContract {

    private final Ports ports = new InMemoryCity().ports();

    @Override
    protected Ports ports() {
        return ports;
    }
}
