package anlan.dynamodb;

import anlan.domain.contract.ComplaintLivesContract;
import anlan.domain.contract.Ports;

/** DynamoDB keeps the contract. */
class DynamoComplaintLivesTest extends ComplaintLivesContract {

    private static final Ports PORTS = Store.ports("complaintlives");

    @Override
    protected Ports ports() {
        return PORTS;
    }
}
