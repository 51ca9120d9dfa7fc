package anlan.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.casefile.Pseudonym;
import anlan.domain.subscription.Credits;
import anlan.domain.subscription.Credits.Granted;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** How credits are kept. */
public abstract class CreditsContract extends StoreContract {

    private final Pseudonym alice = new Pseudonym(fresh());

    private Granted grant(String template, int accepted, String key) {
        return ports().credits().grant(new Credits.Grant(alice, template, accepted, key, "m", Samples.NOW));
    }

    private Map<String, Integer> credits() {
        return ports().credits().of(alice);
    }

    @Test
    void what_is_granted_adds_up_by_template() {
        assertThat(credits()).isEmpty();
        assertThat(grant("result", 1, "a")).isEqualTo(new Granted.Now(1));
        assertThat(grant("result", 3, "b")).isEqualTo(new Granted.Now(4));
        assertThat(grant("progress", 2, "c")).isEqualTo(new Granted.Now(2));
        assertThat(credits()).isEqualTo(Map.of("result", 4, "progress", 2));
    }

    @Test
    void a_grant_that_is_sent_again_is_answered_as_it_was_and_grants_nothing() {
        grant("result", 1, "a");
        grant("result", 5, "b");
        assertThat(grant("result", 1, "a")).isEqualTo(new Granted.Before(1, "m"));
        assertThat(credits()).isEqualTo(Map.of("result", 6));
    }

    @Test
    void nobody_has_more_than_enough_and_who_has_may_still_ask_again() {
        assertThat(grant("result", Credits.MOST - 1, "a")).isEqualTo(new Granted.Now(Credits.MOST - 1));
        assertThat(grant("result", 2, "b")).isEqualTo(new Granted.Enough());
        assertThat(grant("result", 1, "c")).isEqualTo(new Granted.Now(Credits.MOST));
        assertThat(grant("result", Credits.MOST - 1, "a")).isEqualTo(new Granted.Before(Credits.MOST - 1, "m"));
        assertThat(grant("result", 1, "d")).isEqualTo(new Granted.Enough());
        assertThat(credits()).isEqualTo(Map.of("result", Credits.MOST));
    }

    @Test
    void of_many_grants_at_once_none_is_lost_and_none_counts_twice() throws Exception {
        List<Granted> answers =
                atOnce(List.of(call("a"), call("b"), call("c"), call("d"), call("a"), call("b"), call("c"), call("d")));
        assertThat(credits()).isEqualTo(Map.of("result", 4));
        assertThat(answers.stream().filter(Granted.Now.class::isInstance)).hasSize(4);
        assertThat(Collections.max(answers.stream()
                        .map(each -> each instanceof Granted.Now(var now) ? now : 0)
                        .toList()))
                .isEqualTo(4);
    }

    private Callable<Granted> call(String key) {
        return () -> grant("result", 1, key);
    }

    @Test
    void who_is_forgotten_leaves_nothing_behind_and_others_keep_theirs() {
        Pseudonym bob = new Pseudonym(fresh());
        ports().credits().grant(new Credits.Grant(bob, "result", 1, "a", "m", Samples.NOW));
        for (int n = 0; n < 60; n++) {
            grant("result", 1, "a" + n);
            grant("progress", 1, "b" + n);
        }
        ports().credits().forget(alice, Samples.NOW);
        ports().credits().forget(alice, Samples.NOW);
        assertThat(credits()).isEmpty();
        assertThat(grant("result", 1, "a1")).isEqualTo(new Granted.Now(1));
        assertThat(ports().credits().of(bob)).isEqualTo(Map.of("result", 1));
    }

    @Test
    void who_comes_again_after_being_forgotten_keeps_what_is_new() throws Exception {
        grant("result", 2, "a");
        grant("progress", 2, "b");
        Instant later = Samples.NOW.plusMillis(1);
        ports().credits().grant(new Credits.Grant(alice, "result", 1, "c", "m", later));
        ports().credits().forget(alice, Samples.NOW);
        assertThat(credits()).isEqualTo(Map.of("result", 3));
        assertThat(ports().credits().grant(new Credits.Grant(alice, "result", 1, "c", "m", later)))
                .isEqualTo(new Granted.Before(3, "m"));
        ports().credits().forget(alice, later);
        assertThat(credits()).isEmpty();
    }

    @Test
    void of_a_grant_and_an_erasure_at_once_nothing_half_done_stays() throws Exception {
        for (int n = 0; n < 20; n++) {
            String key = "a" + n;
            Instant later = Samples.NOW.plusMillis(n + 1);
            Granted answer = (Granted) atOnce(List.<Callable<Object>>of(
                            () -> ports().credits().grant(new Credits.Grant(alice, "result", 1, key, "m", later)),
                            () -> {
                                ports().credits().forget(alice, later.minusMillis(1));
                                return Samples.NOW;
                            }))
                    .stream()
                    .filter(Granted.class::isInstance)
                    .findFirst()
                    .orElseThrow();
            assertThat(answer).isInstanceOf(Granted.Now.class);
            assertThat(credits()).isEqualTo(Map.of("result", ((Granted.Now) answer).credits()));
        }
    }
}
