package anlan.dynamodb;

import anlan.domain.area.AreaCode;
import anlan.domain.category.CaseKind;
import anlan.domain.contract.Ports;
import anlan.domain.contract.Samples;
import anlan.domain.grid.DutyMonth;
import anlan.domain.hazard.Hazard;
import anlan.domain.inspection.Inspection;
import anlan.emulators.LocalDynamoDb;
import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** One DynamoDB Local for all contracts of this module, and the SDK's own client to it. */
final class Store {

    static final DynamoDbClient CLIENT = DynamoDbClient.builder()
            .endpointOverride(URI.create(LocalDynamoDb.inMemory().endpoint().toString()))
            .region(Region.US_EAST_1)
            .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .httpClientBuilder(Apache5HttpClient.builder().socketTimeout(Duration.ofMinutes(1)))
            .overrideConfiguration(override -> override.retryStrategy(Retries.strategy()))
            .build();

    private Store() {}

    static Table table(String name) {
        Schema.create(CLIENT, name);
        return new Table(CLIENT, name);
    }

    /** A table for one contract, so that none reads past the timers of another. */
    static Ports ports(String name) {
        Table table = table(name);
        Shards shards = new Shards(new AreaCode("331082"), 3);
        return new Ports(
                new DynamoComplaints(table, shards, Samples.LADDER),
                DynamoPorts.cases(CaseKind.HAZARD, Hazard.class, table, shards, Samples.LADDER),
                DynamoPorts.cases(CaseKind.INSPECTION, Inspection.class, table, shards, Samples.LADDER),
                new DynamoInspectionJournal(table),
                new DynamoGrids(table),
                DynamoPorts.cases(CaseKind.DUTYMONTH, DutyMonth.class, table, shards, Samples.LADDER),
                new DynamoEvents(table),
                new DynamoCaseload(table),
                new DynamoTimers(table, shards),
                new DynamoOutbox(table, shards),
                new DynamoDailyTexts(table),
                new DynamoAlerts(table, shards),
                new DynamoDocuments(table, shards.city()),
                new DynamoFigures(table, shards.city()),
                new DynamoOfficeAlerts(table, shards.city()),
                new DynamoBoards(table, shards.city()),
                new DynamoWarnings(table, shards.city()),
                new DynamoColourChanges(table, shards.city()),
                new DynamoRoster(table),
                new DynamoSnapshots(table),
                new DynamoWorklists(table),
                new DynamoCredits(table),
                new DynamoStatusOutbox(table, shards),
                new DynamoPacks(table, shards.city()),
                DynamoPorts.decisions(table, shards, Samples.LADDER),
                new DynamoReminders(table, shards.city()),
                new DynamoAccessRecords(table),
                new DynamoErasures(table, shards.city()),
                new DynamoPhotos(table, shards.city()),
                new DynamoDevices(table),
                DynamoPorts.indicators(table),
                DynamoPorts.streaks(table),
                DynamoPorts.sites(table),
                DynamoPorts.campaigns(table, shards),
                DynamoPorts.imports(table),
                new DynamoAllowances(table));
    }
}
