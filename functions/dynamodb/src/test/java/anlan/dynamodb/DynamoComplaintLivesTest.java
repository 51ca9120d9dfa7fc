package anlan.dynamodb;

import anlan.domain.contract.ComplaintLivesContract;
import anlan.domain.contract.Ports;

/** DynamoDB keeps the contract. */
class DynamoComplaintLivesTest extends ComplaintLivesContract {

    @Override
    protected Ports ports() {
        return Store.PORTS;
    }
}
