package anlan.dynamodb;

import anlan.domain.contract.ComplaintsContract;
import anlan.domain.contract.Ports;

/** DynamoDB keeps the contract. */
class DynamoComplaintsTest extends ComplaintsContract {

    @Override
    protected Ports ports() {
        return Store.PORTS;
    }
}
