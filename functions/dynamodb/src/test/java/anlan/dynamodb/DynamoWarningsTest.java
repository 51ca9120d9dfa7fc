package anlan.dynamodb;

import anlan.domain.contract.Ports;
import anlan.domain.contract.WarningsContract;

/** DynamoDB keeps the contract. */
class DynamoWarningsTest extends WarningsContract {

    private static final Ports PORTS = Store.ports("warnings");

    @Override
    protected Ports ports() {
        return PORTS;
    }
}
