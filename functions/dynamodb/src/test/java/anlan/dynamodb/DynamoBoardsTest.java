package anlan.dynamodb;

import anlan.domain.contract.BoardsContract;
import anlan.domain.contract.Ports;

/** DynamoDB keeps the contract. */
class DynamoBoardsTest extends BoardsContract {

    private static final Ports PORTS = Store.ports("boards");

    @Override
    protected Ports ports() {
        return PORTS;
    }
}
