package anlan.domain.memory;

import anlan.domain.contract.HazardsContract;
import anlan.domain.contract.Ports;

/** The double keeps the contract. */
class InMemoryHazardsTest extends HazardsContract {

    private final Ports ports = new InMemoryCity().ports();

    @Override
    protected Ports ports() {
        return ports;
    }
}
