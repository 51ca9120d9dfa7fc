package anlan.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.casefile.Pseudonym;
import anlan.domain.erasure.Tombstone;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How it is kept which erasures have begun. */
public abstract class ErasuresContract extends StoreContract {

    private final Pseudonym alice = new Pseudonym(fresh());

    private Tombstone at(int seconds) {
        return new Tombstone(alice, Samples.NOW.plusSeconds(seconds));
    }

    private List<Tombstone> hers() {
        return ports().erasures().underWay().stream()
                .filter(each -> each.subject().equals(alice))
                .toList();
    }

    @Test
    void one_that_has_begun_is_under_way_until_it_has_ended() {
        assertThat(hers()).isEmpty();
        ports().erasures().begin(at(0));
        ports().erasures().begin(at(0));
        assertThat(hers()).containsExactly(at(0));
        ports().erasures().end(at(0));
        ports().erasures().end(at(0));
        assertThat(hers()).isEmpty();
    }

    @Test
    void who_asks_again_meanwhile_is_looked_after_again() {
        ports().erasures().begin(at(0));
        ports().erasures().begin(at(9));
        ports().erasures().begin(at(3));
        ports().erasures().end(at(0));
        assertThat(hers()).containsExactly(at(9));
        ports().erasures().end(at(9));
        assertThat(hers()).isEmpty();
    }
}
