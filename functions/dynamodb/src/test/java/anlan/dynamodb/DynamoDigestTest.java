package anlan.dynamodb;

import anlan.domain.contract.DigestContract;
import anlan.domain.contract.Ports;

/** DynamoDB keeps the contract. */
class DynamoDigestTest extends DigestContract {

    private static final Ports PORTS = Store.ports("digest");

    @Override
    protected Ports ports() {
        return PORTS;
    }
}
