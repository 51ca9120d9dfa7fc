package anlan.dynamodb;

import anlan.domain.contract.EventsContract;
import anlan.domain.contract.Ports;

/** DynamoDB keeps the contract. */
class DynamoEventsTest extends EventsContract {

    private static final Ports PORTS = Store.ports("events");

    @Override
    protected Ports ports() {
        return PORTS;
    }
}
