package anlan.dynamodb;

import anlan.domain.contract.InspectionJournalContract;
import anlan.domain.contract.Ports;

/** DynamoDB keeps the contract. */
class DynamoInspectionJournalTest extends InspectionJournalContract {

    private static final Ports PORTS = Store.ports("inspections");

    @Override
    protected Ports ports() {
        return PORTS;
    }
}
