package anlan.dynamodb;

import anlan.domain.contract.ErasuresContract;
import anlan.domain.contract.Ports;

/** DynamoDB keeps the contract. */
class DynamoErasuresTest extends ErasuresContract {

    private static final Ports PORTS = Store.ports("erasures");

    @Override
    protected Ports ports() {
        return PORTS;
    }
}
