package anlan.dynamodb;

import anlan.domain.contract.AlertsContract;
import anlan.domain.contract.Ports;

/** DynamoDB keeps the contract. */
class DynamoAlertsTest extends AlertsContract {

    private static final Ports PORTS = Store.ports("alerts");

    @Override
    protected Ports ports() {
        return PORTS;
    }
}
