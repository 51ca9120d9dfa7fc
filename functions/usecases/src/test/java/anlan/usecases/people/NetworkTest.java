package anlan.usecases.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is counted as one address. */
class NetworkTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1, true",
        "192.0.2.1, 192.0.2.2, false",
        "192.0.2.1, 192.0.2.1:40001, true",
        "192.0.2.1, ::ffff:192.0.2.1, true",
        "2001:db8:0:1::1, 2001:db8:0:1:ffff::2, true",
        "2001:db8:0:1::1, 2001:0db8:0000:0001:0000:0000:0000:0001, true",
        "2001:db8:0:1::1, [2001:db8:0:1::9]:443, true",
        "2001:db8:0:1::1, 2001:db8:0:2::1, false",
        "unknown, unknown, true",
        "unknown, other, false"
    })
    void an_address_of_ipv4_or_a_network_of_ipv6(String one, String other, boolean same) {
        assertThat(Network.of(one).equals(Network.of(other))).isEqualTo(same);
    }
}
