package anlan.dynamodb;

import anlan.domain.contract.Ports;
import anlan.domain.contract.ProvisionalContract;

/** DynamoDB keeps the contract. */
class DynamoProvisionalTest extends ProvisionalContract {

    @Override
    protected Ports ports() {
        return Store.PORTS;
    }
}
