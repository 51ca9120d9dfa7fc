package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.refusal.Unavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A start waits for its store, and says so. */
class FoundingTest {

    private final List<String> said = new ArrayList<>();
    private final AtomicInteger pauses = new AtomicInteger();
    private final Founding founding = new Founding(said::add, pauses::incrementAndGet);

    @Test
    void a_start_goes_on_when_its_store_answers_at_last_and_says_what_it_waited_for() {
        AtomicInteger tries = new AtomicInteger();
        founding.until(() -> {
            if (tries.incrementAndGet() < 40) {
                throw Unavailable.busy();
            }
        });
        assertThat(tries).hasValue(40);
        assertThat(pauses).hasValue(39);
        assertThat(said).hasSize(39).containsOnly("waiting for the store…");
    }

    @Test
    void a_start_whose_store_never_comes_ends() {
        assertThatThrownBy(() -> founding.until(() -> {
                    throw Unavailable.busy();
                }))
                .isInstanceOf(Unavailable.class);
        assertThat(pauses).hasValue(119);
    }

    @Test
    void a_start_that_is_refused_does_not_wait() {
        assertThatThrownBy(() -> founding.until(() -> {
                    throw new IllegalStateException("no such region");
                }))
                .hasMessage("no such region");
        assertThat(pauses).hasValue(0);
    }
}
