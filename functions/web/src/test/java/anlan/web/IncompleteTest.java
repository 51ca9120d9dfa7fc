package anlan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Too many that began and did not finish: those that moved least lately go, and never one that is
 * complete or new.
 */
class IncompleteTest {

    private static final Patience PATIENCE = new Patience(
            Duration.ofSeconds(10), Duration.ofSeconds(10), 1_000, Duration.ofSeconds(40), 2, Proxies.of("192.0.2.9"));

    private long now;
    private final Incomplete incomplete = new Incomplete(PATIENCE, () -> now);
    private final List<String> shut = new ArrayList<>();

    private final class Call implements Incomplete.Line {

        private final String name;
        private boolean open = true;

        Call(String name) {
            this.name = name;
        }

        @Override
        public boolean isOpen() {
            return open;
        }

        @Override
        public void shut() {
            shut.add(name);
        }
    }

    private Call begins(String name, String address) {
        Call call = new Call(name);
        incomplete.moves(call, ip(address));
        return call;
    }

    private static InetAddress ip(String address) {
        try {
            return InetAddress.getAllByName(address)[0];
        } catch (UnknownHostException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    private void passes(Duration time) {
        now += time.toNanos();
        incomplete.sweep(now);
    }

    @Test
    void one_too_many_of_an_address_ends_the_one_that_moved_least_lately() {
        Call first = begins("first", "192.0.2.1");
        begins("second", "192.0.2.1");
        begins("third", "192.0.2.1");
        begins("elsewhere", "192.0.2.2");
        incomplete.moves(first, ip("192.0.2.1"));
        passes(Duration.ofSeconds(2));
        assertThat(shut).containsExactly("second");
        assertThat(incomplete.count()).isEqualTo(3);
    }

    @Test
    void a_request_that_is_complete_does_not_count() {
        Call first = begins("first", "192.0.2.1");
        begins("second", "192.0.2.1");
        begins("third", "192.0.2.1");
        incomplete.ends(first);
        passes(Duration.ofSeconds(2));
        assertThat(shut).isEmpty();
    }

    @Test
    void those_that_came_just_now_may_be_complete_and_are_left_alone() {
        for (int n = 0; n < 100; n++) {
            begins("new", "192.0.2.1");
        }
        passes(Duration.ofMillis(900));
        assertThat(shut).isEmpty();
        passes(Duration.ofMillis(200));
        assertThat(shut).hasSize(98);
    }

    @Test
    void headers_that_do_not_come_in_time_end_the_connection_however_they_drip() {
        Call drips = begins("drips", "192.0.2.1");
        for (int second = 0; second < 10; second++) {
            passes(Duration.ofSeconds(1));
            incomplete.moves(drips, ip("192.0.2.1"));
        }
        assertThat(shut).isEmpty();
        passes(Duration.ofSeconds(1));
        assertThat(shut).containsExactly("drips");
        assertThat(incomplete.count()).isZero();
    }

    @Test
    void a_body_has_its_own_time() {
        incomplete.awaitsBody(begins("body", "192.0.2.1"), "192.0.2.1");
        passes(Duration.ofSeconds(39));
        assertThat(shut).isEmpty();
    }

    @Test
    void what_has_hung_up_is_forgotten() {
        Call gone = begins("gone", "192.0.2.1");
        gone.open = false;
        passes(Duration.ofSeconds(1));
        assertThat(incomplete.count()).isZero();
        assertThat(shut).isEmpty();
    }

    @Test
    void a_known_proxy_is_not_held_to_the_limit_and_those_it_speaks_for_are() {
        for (int n = 0; n < 3; n++) {
            begins("headers", "192.0.2.9");
            incomplete.awaitsBody(begins("body", "192.0.2.9"), "198.51.100.7");
        }
        passes(Duration.ofSeconds(2));
        assertThat(shut).containsExactly("body");
    }

    @Test
    void whoever_has_a_network_of_ipv6_counts_once() {
        for (int n = 1; n < 4; n++) {
            begins("six", "2001:db8:1:2::" + n);
        }
        begins("other", "2001:db8:1:3::1");
        passes(Duration.ofSeconds(2));
        assertThat(shut).containsExactly("six");
    }

    @Test
    void whoever_has_a_network_of_ipv6_counts_once_for_half_sent_bodies_too() {
        for (int n = 1; n < 4; n++) {
            incomplete.awaitsBody(begins("six", "192.0.2.9"), "2001:db8:1:2::" + n);
        }
        incomplete.awaitsBody(begins("other", "192.0.2.9"), "2001:db8:1:3::1");
        passes(Duration.ofSeconds(2));
        assertThat(shut).containsExactly("six");
    }

    @Test
    void headers_and_bodies_of_one_network_are_counted_together_however_it_is_written() {
        begins("headers", "2001:db8:1:2::1");
        incomplete.awaitsBody(begins("body", "192.0.2.9"), "2001:0DB8:1:2:0::7");
        incomplete.awaitsBody(begins("body", "192.0.2.9"), "[2001:db8:1:2::8]:40001");
        passes(Duration.ofSeconds(2));
        assertThat(shut).hasSize(1);
    }

    @Test
    void only_a_known_proxy_is_believed_about_whom_it_speaks_for() {
        assertThat(PATIENCE.speaker(ip("192.0.2.1"), List.of("203.0.113.5"))).isEqualTo("192.0.2.1");
        assertThat(PATIENCE.speaker(ip("192.0.2.9"), List.of("203.0.113.5", "198.51.100.7")))
                .isEqualTo("198.51.100.7");
        assertThat(PATIENCE.speaker(ip("192.0.2.9"), List.of("198.51.100.7", "192.0.2.9")))
                .isEqualTo("198.51.100.7");
        assertThat(PATIENCE.speaker(ip("192.0.2.9"), List.of())).isEqualTo("192.0.2.9");
    }

    @Test
    void a_body_earns_a_second_for_each_thousand_bytes_and_forty_at_most() {
        assertThat(PATIENCE.left(Duration.ofSeconds(10), 0)).isZero();
        assertThat(PATIENCE.left(Duration.ofSeconds(10), 5_000)).isEqualTo(Duration.ofSeconds(5));
        assertThat(PATIENCE.left(Duration.ofSeconds(39), 64_000)).isEqualTo(Duration.ofSeconds(1));
        assertThat(PATIENCE.left(Duration.ofSeconds(40), 64_000)).isZero();
    }
}
