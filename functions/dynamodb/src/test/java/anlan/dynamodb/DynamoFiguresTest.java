package anlan.dynamodb;

import anlan.domain.contract.FiguresContract;
import anlan.domain.contract.Ports;

/** DynamoDB keeps the contract. */
class DynamoFiguresTest extends FiguresContract {

    private static final Ports PORTS = Store.ports("figures");

    @Override
    protected Ports ports() {
        return PORTS;
    }
}
