package anlan.dynamodb;

import anlan.domain.contract.Ports;
import anlan.domain.contract.SiteListsContract;

/** DynamoDB keeps the contract. */
class DynamoSiteListsTest extends SiteListsContract {

    private static final Ports PORTS = Store.ports("site-lists");

    @Override
    protected Ports ports() {
        return PORTS;
    }
}
