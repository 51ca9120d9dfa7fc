package anlan.dynamodb;

import anlan.domain.contract.WarningsContract;
import anlan.domain.contract.Ports;

/** DynamoDB keeps the contract. */
class DynamoWarningsTest extends WarningsContract {

    private static final Ports PORTS = Store.ports("warnings");

    @Override
    protected Ports ports() {
        return PORTS;
    }
}
