package anlan.domain.memory;

import anlan.domain.contract.Ports;
import anlan.domain.contract.SiteListsContract;

/** The double keeps the contract. */
class InMemorySiteListsTest extends SiteListsContract {

    private final Ports ports = new InMemoryCity().ports();

    @Override
    protected Ports ports() {
        return ports;
    }
}
