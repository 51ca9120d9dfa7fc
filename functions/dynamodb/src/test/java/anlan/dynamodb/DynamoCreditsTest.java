package anlan.dynamodb;

import anlan.domain.contract.CreditsContract;
import anlan.domain.contract.Ports;

/** DynamoDB keeps the contract. */
class DynamoCreditsTest extends CreditsContract {

    private static final Ports PORTS = Store.ports("credits");

    @Override
    protected Ports ports() {
        return PORTS;
    }
}
