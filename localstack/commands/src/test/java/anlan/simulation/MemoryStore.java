package anlan.simulation;

import anlan.catalogue.Store;
import anlan.domain.contract.Ports;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A store without a table: the doubles that obey the same contracts. */
public final class MemoryStore {

    private MemoryStore() {}

    public static Store of(Ports ports) {
        return new Store(
                ports.complaints(),
                ports.hazards(),
                ports.inspections(),
                ports.journal(),
                ports.grids(),
                ports.dutyMonths(),
                ports.events(),
                ports.caseload(),
                ports.timers(),
                ports.outbox(),
                ports.dailyTexts(),
                ports.alerts(),
                ports.documents(),
                ports.figures(),
                ports.officeAlerts(),
                ports.boards(),
                ports.warnings(),
                ports.colourChanges(),
                ports.roster(),
                ports.desk(),
                ports.worklists(),
                ports.credits(),
                ports.statuses(),
                ports.packs(),
                ports.decisions(),
                ports.reminders(),
                ports.accessRecords(),
                ports.erasures(),
                ports.photos(),
                ports.devices(),
                ports.indicators(),
                ports.streaks(),
                ports.sites(),
                ports.campaigns(),
                ports.imports(),
                ports.allowances());
    }

    /** No table: whoever asks for one is refused by the SDK itself. */
    public static DynamoDbClient nowhere() {
        return new DynamoDbClient() {
            @Override
            public String serviceName() {
                return "nowhere";
            }

            @Override
            public void close() {}
        };
    }
}
