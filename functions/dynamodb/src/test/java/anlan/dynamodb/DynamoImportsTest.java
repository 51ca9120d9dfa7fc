package anlan.dynamodb;

import anlan.domain.contract.ImportsContract;
import anlan.domain.contract.Ports;

/** DynamoDB keeps the contract. */
class DynamoImportsTest extends ImportsContract {

    private static final Ports PORTS = Store.ports("imports");

    @Override
    protected Ports ports() {
        return PORTS;
    }
}
