package anlan.dynamodb;

import anlan.domain.contract.DecisionsContract;
import anlan.domain.contract.Ports;
import java.util.concurrent.atomic.AtomicInteger;

/** DynamoDB keeps the contract. */
class DynamoDecisionsTest extends DecisionsContract {

    private static final AtomicInteger TABLES = new AtomicInteger();

    private final Ports ports = Store.ports("decisions-" + TABLES.incrementAndGet());

    @Override
    protected Ports ports() {
        return ports;
    }
}
