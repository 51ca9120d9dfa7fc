package anlan.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.casefile.Pseudonym;
import anlan.domain.contract.DevicesContract;
import anlan.domain.contract.Ports;
import anlan.domain.contract.Samples;
import anlan.domain.intake.Quota;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** DynamoDB keeps the contract. */
class DynamoDevicesTest extends DevicesContract {

    private static final Ports PORTS = Store.ports("devices");

    @Override
    protected Ports ports() {
        return PORTS;
    }

    @Test
    void what_is_kept_of_an_address_expires_within_the_hour() {
        Quota quota = Quota.ofDevice(new Pseudonym(fresh()), Samples.NOW.plusMillis(999));
        PORTS.devices().admit(new Pseudonym(fresh()), quota);
        Row row = new Table(Store.CLIENT, "devices").get(Keys.quota(quota));
        assertThat(Instant.ofEpochSecond(row.count("ttl")))
                .isBeforeOrEqualTo(quota.at().plus(Duration.ofHours(1)))
                .isAfter(quota.at().plus(Duration.ofHours(1)).minusSeconds(1));
    }
}
