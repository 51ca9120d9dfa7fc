package anlan.dynamodb;

import anlan.domain.contract.Ports;
import anlan.domain.contract.RosterContract;

/** DynamoDB keeps the contract. */
class DynamoRosterTest extends RosterContract {

    private static final Ports PORTS = Store.ports("roster");

    @Override
    protected Ports ports() {
        return PORTS;
    }
}
