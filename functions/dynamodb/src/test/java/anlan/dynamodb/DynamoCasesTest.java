package anlan.dynamodb;

import anlan.domain.contract.CasesContract;
import anlan.domain.contract.Ports;

/** DynamoDB keeps the contract. */
class DynamoCasesTest extends CasesContract {

    private static final Ports PORTS = Store.ports("cases");

    @Override
    protected Ports ports() {
        return PORTS;
    }
}
