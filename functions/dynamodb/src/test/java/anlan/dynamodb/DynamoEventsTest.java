package anlan.dynamodb;

import anlan.domain.contract.EventsContract;
import anlan.domain.contract.Ports;

/** DynamoDB keeps the contract. */
class DynamoEventsTest extends EventsContract {

    @Override
    protected Ports ports() {
        return Store.PORTS;
    }
}
