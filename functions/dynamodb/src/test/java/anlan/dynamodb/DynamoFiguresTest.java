package anlan.dynamodb;

import anlan.domain.contract.FiguresContract;
import anlan.domain.contract.Ports;

/** DynamoDB keeps the contract. */
class DynamoFiguresTest extends FiguresContract {

    @Override
    protected Ports ports() {
        return Store.PORTS;
    }
}
