package anlan.domain.memory;

import anlan.domain.contract.CampaignsContract;
import anlan.domain.contract.Ports;

/** The double keeps the contract. */
class InMemoryCampaignsTest extends CampaignsContract {

    private final Ports ports = new InMemoryCity().ports();

    @Override
    protected Ports ports() {
        return ports;
    }
}
