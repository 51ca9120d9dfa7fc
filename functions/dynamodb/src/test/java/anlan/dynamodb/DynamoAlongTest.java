package anlan.dynamodb;

import anlan.domain.contract.AlongContract;
import anlan.domain.contract.Ports;

/** DynamoDB keeps the contract. */
class DynamoAlongTest extends AlongContract {

    @Override
    protected Ports ports() {
        return Store.PORTS;
    }
}
