package anlan.domain.memory;

import anlan.domain.contract.InspectionJournalContract;
import anlan.domain.contract.Ports;

/** The double keeps the contract. */
class InMemoryInspectionJournalTest extends InspectionJournalContract {

    private final Ports ports = new InMemoryCity().ports();

    @Override
    protected Ports ports() {
        return ports;
    }
}
