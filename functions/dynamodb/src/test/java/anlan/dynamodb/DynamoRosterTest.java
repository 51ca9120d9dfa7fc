package anlan.dynamodb;

import anlan.domain.contract.RosterContract;
import anlan.domain.contract.Ports;

/** DynamoDB keeps the contract. */
class DynamoRosterTest extends RosterContract {

    @Override
    protected Ports ports() {
        return Store.PORTS;
    }
}
