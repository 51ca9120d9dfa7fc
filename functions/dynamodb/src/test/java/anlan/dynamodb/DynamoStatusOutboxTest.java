package anlan.dynamodb;

import anlan.domain.contract.Ports;
import anlan.domain.contract.StatusOutboxContract;

/** DynamoDB keeps the contract. */
class DynamoStatusOutboxTest extends StatusOutboxContract {

    private static final Ports PORTS = Store.ports("statuses");

    @Override
    protected Ports ports() {
        return PORTS;
    }
}
