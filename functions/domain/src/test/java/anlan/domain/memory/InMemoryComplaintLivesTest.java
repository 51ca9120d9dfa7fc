package anlan.domain.memory;

import anlan.domain.contract.ComplaintLivesContract;
import anlan.domain.contract.Ports;

/** The double keeps the contract. */
class InMemoryComplaintLivesTest extends ComplaintLivesContract {

    private final Ports ports = new InMemoryCity().ports();

    @Override
    protected Ports ports() {
        return ports;
    }
}
