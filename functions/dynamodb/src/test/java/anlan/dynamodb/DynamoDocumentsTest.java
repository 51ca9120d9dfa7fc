package anlan.dynamodb;

import anlan.domain.contract.DocumentsContract;
import anlan.domain.contract.Ports;

/** DynamoDB keeps the contract. */
class DynamoDocumentsTest extends DocumentsContract {

    private static final Ports PORTS = Store.ports("documents");

    @Override
    protected Ports ports() {
        return PORTS;
    }
}
