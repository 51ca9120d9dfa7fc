package anlan.domain.memory;

import anlan.domain.contract.BoardsContract;
import anlan.domain.contract.Ports;

/** The double keeps the contract. */
class InMemoryBoardsTest extends BoardsContract {

    private final Ports ports = new InMemoryCity().ports();

    @Override
    protected Ports ports() {
        return ports;
    }
}
