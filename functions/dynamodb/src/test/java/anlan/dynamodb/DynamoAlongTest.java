package anlan.dynamodb;

import anlan.domain.contract.AlongContract;
import anlan.domain.contract.Ports;

/** DynamoDB keeps the contract. */
class DynamoAlongTest extends AlongContract {

    private static final Ports PORTS = Store.ports("along");

    @Override
    protected Ports ports() {
        return PORTS;
    }
}
