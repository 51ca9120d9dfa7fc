package anlan.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.access.AccessRecord;
import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.Pseudonym;
import anlan.domain.category.CaseKind;
import anlan.domain.contract.AccessRecordsContract;
import anlan.domain.contract.Ports;
import anlan.domain.contract.Samples;
import anlan.domain.people.PostId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** DynamoDB keeps the contract. */
class DynamoAccessRecordsTest extends AccessRecordsContract {

    private static final Ports PORTS = Store.ports("access");

    @Override
    protected Ports ports() {
        return PORTS;
    }

    @Test
    void an_item_expires_no_sooner_than_the_law_allows_and_says_nothing_else() {
        CaseId id = Samples.id(CaseKind.COMPLAINT, fresh());
        AccessRecord access = new AccessRecord(new PostId("office"), new Pseudonym("HOLDER"), id, Samples.NOW);
        PORTS.accessRecords().add(access, "read-1");
        Row row = new Table(Store.CLIENT, "access").get(Keys.access(id, Samples.NOW, "read-1"));
        assertThat(row.item()).containsOnlyKeys("pk", "sk", "post", "holder", "at", "ttl");
        assertThat(Instant.ofEpochSecond(row.count("ttl")))
                .isAfterOrEqualTo(Samples.NOW.plus(Duration.ofDays(184)))
                .isEqualTo(Samples.NOW.plus(AccessRecord.KEPT));
    }
}
