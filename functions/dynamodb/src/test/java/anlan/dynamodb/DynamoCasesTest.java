package anlan.dynamodb;

import anlan.domain.contract.CasesContract;
import anlan.domain.contract.Ports;

/** DynamoDB keeps the contract. */
class DynamoCasesTest extends CasesContract {

    @Override
    protected Ports ports() {
        return Store.PORTS;
    }
}
