package anlan.dynamodb;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.contract.CampaignsContract;
import anlan.domain.contract.Ports;
import anlan.domain.refusal.Invalid;
import org.junit.jupiter.api.Test;

/** DynamoDB keeps the contract. */
class DynamoCampaignsTest extends CampaignsContract {

    private static final Ports PORTS = Store.ports("campaigns");

    @Override
    protected Ports ports() {
        return PORTS;
    }

    @Test
    void a_place_that_no_list_has_is_refused() {
        assertThatThrownBy(() -> PORTS.campaigns().list(2, "nowhere")).isInstanceOf(Invalid.class);
    }
}
