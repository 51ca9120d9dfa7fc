package anlan.dynamodb;

import anlan.domain.contract.OutboxContract;
import anlan.domain.contract.Ports;

/** DynamoDB keeps the contract. */
class DynamoOutboxTest extends OutboxContract {

    private static final Ports PORTS = Store.ports("outbox");

    @Override
    protected Ports ports() {
        return PORTS;
    }
}
