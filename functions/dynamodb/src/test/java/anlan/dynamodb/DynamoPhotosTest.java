package anlan.dynamodb;

import anlan.domain.contract.PhotosContract;
import anlan.domain.contract.Ports;

/** DynamoDB keeps the contract. */
class DynamoPhotosTest extends PhotosContract {

    private static final Ports PORTS = Store.ports("photos");

    @Override
    protected Ports ports() {
        return PORTS;
    }
}
