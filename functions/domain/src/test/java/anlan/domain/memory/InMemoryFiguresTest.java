package anlan.domain.memory;

import anlan.domain.contract.FiguresContract;
import anlan.domain.contract.Ports;

/** The double keeps the contract. */
class InMemoryFiguresTest extends FiguresContract {

    private final Ports ports = new InMemoryCity().ports();

    @Override
    protected Ports ports() {
        return ports;
    }
}
