package anlan.dynamodb;

import anlan.domain.contract.Ports;
import anlan.domain.contract.RosterContract;

/** DynamoDB keeps the contract. */
class DynamoRosterTest extends RosterContract {

    @Override
    protected Ports ports() {
        return Store.PORTS;
    }
}
