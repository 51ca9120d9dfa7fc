package anlan.dynamodb;

import anlan.domain.contract.HazardsContract;
import anlan.domain.contract.Ports;

/** DynamoDB keeps the contract. */
class DynamoHazardsTest extends HazardsContract {

    @Override
    protected Ports ports() {
        return Store.PORTS;
    }
}
