package anlan.dynamodb;

import anlan.domain.contract.CaseloadContract;
import anlan.domain.contract.Ports;

/** DynamoDB keeps the contract. */
class DynamoCaseloadTest extends CaseloadContract {

    private static final Ports PORTS = Store.ports("caseload");

    @Override
    protected Ports ports() {
        return PORTS;
    }
}
