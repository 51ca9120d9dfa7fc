package anlan.dynamodb;

import anlan.domain.contract.Ports;
import anlan.domain.contract.SitesContract;

/** DynamoDB keeps the contract. */
class DynamoSitesTest extends SitesContract {

    private static final Ports PORTS = Store.ports("sites");

    @Override
    protected Ports ports() {
        return PORTS;
    }
}
