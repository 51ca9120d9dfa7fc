package anlan.dynamodb;

import anlan.domain.contract.LedgerContract;
import anlan.domain.contract.Ports;

/** DynamoDB keeps the contract. */
class DynamoLedgerTest extends LedgerContract {

    private static final Ports PORTS = Store.ports("ledger");

    @Override
    protected Ports ports() {
        return PORTS;
    }
}
