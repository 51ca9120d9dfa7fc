package anlan.domain.memory;

import anlan.domain.contract.DigestContract;
import anlan.domain.contract.Ports;

/** The double keeps the contract. */
class InMemoryDigestTest extends DigestContract {

    private final Ports ports = new InMemoryCity().ports();

    @Override
    protected Ports ports() {
        return ports;
    }
}
