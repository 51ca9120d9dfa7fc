package anlan.dynamodb;

import anlan.domain.contract.PacksContract;
import anlan.domain.contract.Ports;
import java.util.concurrent.atomic.AtomicInteger;

/** DynamoDB keeps the contract. */
class DynamoPacksTest extends PacksContract {

    private static final AtomicInteger TABLES = new AtomicInteger();

    private final Ports ports = Store.ports("packs-" + TABLES.incrementAndGet());

    @Override
    protected Ports ports() {
        return ports;
    }
}
