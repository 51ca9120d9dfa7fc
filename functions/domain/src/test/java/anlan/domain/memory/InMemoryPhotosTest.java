package anlan.domain.memory;

import anlan.domain.contract.PhotosContract;
import anlan.domain.contract.Ports;

/** The double keeps the contract. */
class InMemoryPhotosTest extends PhotosContract {

    private final Ports ports = new InMemoryCity().ports();

    @Override
    protected Ports ports() {
        return ports;
    }
}
