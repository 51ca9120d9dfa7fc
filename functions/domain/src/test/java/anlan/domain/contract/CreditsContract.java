package anlan.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.casefile.Pseudonym;
import anlan.domain.subscription.Credits;
import anlan.domain.subscription.Credits.Granted;
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
        ports().credits().forget(alice);
        ports().credits().forget(alice);
        assertThat(credits()).isEmpty();
        assertThat(grant("result", 1, "a1")).isEqualTo(new Granted.Now(1));
        assertThat(ports().credits().of(bob)).isEqualTo(Map.of("result", 1));
    }
}
