package anlan.dynamodb;

import anlan.domain.contract.Ports;
import anlan.domain.contract.ProvisionalContract;

/** DynamoDB keeps the contract. */
class DynamoProvisionalTest extends ProvisionalContract {

    private static final Ports PORTS = Store.ports("provisional");

    @Override
    protected Ports ports() {
        return PORTS;
    }
}
