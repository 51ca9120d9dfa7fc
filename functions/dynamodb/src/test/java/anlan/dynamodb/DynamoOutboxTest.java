package anlan.dynamodb;

import anlan.domain.contract.OutboxContract;
import anlan.domain.contract.Ports;

/** DynamoDB keeps the contract. */
class DynamoOutboxTest extends OutboxContract {

    @Override
    protected Ports ports() {
        return Store.PORTS;
    }
}
