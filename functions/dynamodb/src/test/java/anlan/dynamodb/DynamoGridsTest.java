package anlan.dynamodb;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.contract.GridsContract;
import anlan.domain.contract.Ports;
import anlan.domain.contract.Samples;
import anlan.domain.refusal.Invalid;
import org.junit.jupiter.api.Test;

/** DynamoDB keeps the contract. */
class DynamoGridsTest extends GridsContract {

    private static final Ports PORTS = Store.ports("grids");

    @Override
    protected Ports ports() {
        return PORTS;
    }

    @Test
    void a_place_that_no_list_has_is_refused() {
        assertThatThrownBy(() -> PORTS.grids().list(Samples.CITY, 2, "nowhere")).isInstanceOf(Invalid.class);
    }
}
