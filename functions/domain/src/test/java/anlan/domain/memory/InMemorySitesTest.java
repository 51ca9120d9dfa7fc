package anlan.domain.memory;

import anlan.domain.contract.Ports;
import anlan.domain.contract.SitesContract;

/** The double keeps the contract. */
class InMemorySitesTest extends SitesContract {

    private final Ports ports = new InMemoryCity().ports();

    @Override
    protected Ports ports() {
        return ports;
    }
}
