package anlan.dynamodb;

import anlan.domain.contract.HazardsContract;
import anlan.domain.contract.Ports;

/** DynamoDB keeps the contract. */
class DynamoHazardsTest extends HazardsContract {

    private static final Ports PORTS = Store.ports("hazards");

    @Override
    protected Ports ports() {
        return PORTS;
    }
}
