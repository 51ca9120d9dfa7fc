package anlan.domain.memory;

import anlan.domain.contract.DocumentsContract;
import anlan.domain.contract.Ports;

/** The double keeps the contract. */
class InMemoryDocumentsTest extends DocumentsContract {

    private final Ports ports = new InMemoryCity().ports();

    @Override
    protected Ports ports() {
        return ports;
    }
}
