package anlan.dynamodb;

import anlan.domain.contract.ComplaintsContract;
import anlan.domain.contract.Ports;

/** DynamoDB keeps the contract. */
class DynamoComplaintsTest extends ComplaintsContract {

    private static final Ports PORTS = Store.ports("complaints");

    @Override
    protected Ports ports() {
        return PORTS;
    }
}
