package anlan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is believed for whom they speak: addresses, however they are spelt, and ranges of them. */
class ProxiesTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.1, 10.0.0.1, true",
        "10.0.0.1, 10.0.0.2, false",
        "10.0.0.1, ::ffff:10.0.0.1, true",
        "::ffff:10.0.0.1, 10.0.0.1, true",
        "fd00::1, fd00:0:0:0:0:0:0:1, true",
        "FD00:0::1, fd00::1, true",
        "fd00::1, fd00::2, false",
        "10.0.0.0/8, 10.255.0.1, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "10.96.0.0/11, 10.127.255.255, true",
        "10.96.0.0/11, 10.128.0.0, false",
        "10.1.2.3/8, 10.9.9.9, true",
        "192.0.2.7/32, 192.0.2.7, true",
        "192.0.2.7/32, 192.0.2.6, false",
        "::ffff:10.0.0.0/104, 10.7.7.7, true",
        "fd00::/8, fd12:3456::1, true",
        "fd00::/8, fe00::1, false",
        "fd00::/8, 253.0.0.1, false",
        "2001:db8:0:10::/60, 2001:db8:0:1f::1, true",
        "2001:db8:0:10::/60, 2001:db8:0:20::1, false",
        "' 10.0.0.1 , fd00::/8', fd00::7, true",
        "' ', 10.0.0.1, false"
    })
    void an_address_or_one_of_a_range_is_known_whatever_its_spelling(String list, String peer, boolean known) {
        Patience patience = new Patience(Duration.ZERO, Duration.ZERO, 1, Duration.ZERO, 1, Proxies.of(list));
        assertThat(patience.proxies().know(InetAddress.ofLiteral(peer))).isEqualTo(known);
        assertThat(patience.speaker(InetAddress.ofLiteral(peer), List.of("203.0.113.5"))
                        .equals("203.0.113.5"))
                .isEqualTo(known);
        assertThat(patience.proxies().know(peer)).as("as a hop").isEqualTo(known);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dead",
                "300.1.1",
                "300.1.1.1",
                "10.1",
                "167772161",
                "1:2",
                "fd00::1::2",
                "fe80::1%eth0",
                "[fd00::1]",
                "10.0.0.1:80",
                "10.0.0.0/33",
                "10.0.0.0/",
                "10.0.0.0/-1",
                "0.0.0.0/0",
                "::/0",
                "fd00::/129",
                "::ffff:10.0.0.0/96",
                "10.0.0.1,,10.0.0.2",
                "10.0.0.1,",
                "proxy.example.org"
            })
    void what_is_neither_or_would_be_everybody_is_refused(String list) {
        assertThatThrownBy(() -> Proxies.of(list)).isInstanceOf(IllegalArgumentException.class);
    }
}
