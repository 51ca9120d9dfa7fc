package anlan.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.casefile.Pseudonym;
import anlan.domain.erasure.Tombstone;
import anlan.domain.erasure.Tombstones;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How it is kept who was forgotten. */
public abstract class TombstonesContract {

    protected static final Instant NOW = Samples.NOW;

    /** An empty place for them. */
    protected abstract Tombstones fresh();

    protected static Tombstone stone(String person, Instant at) {
        return new Tombstone(new Pseudonym(person), at);
    }

    @Test
    void each_person_has_one_and_the_later_stays() {
        Tombstones tombstones = fresh();
        assertThat(tombstones.all()).isEmpty();
        tombstones.add(stone("alice", NOW));
        tombstones.add(stone("bob", NOW.plusSeconds(5)));
        tombstones.add(stone("alice", NOW.plusSeconds(9)));
        tombstones.add(stone("alice", NOW.plusSeconds(3)));
        tombstones.add(stone("bob", NOW.plusSeconds(5)));
        assertThat(tombstones.all())
                .containsExactlyInAnyOrder(stone("alice", NOW.plusSeconds(9)), stone("bob", NOW.plusSeconds(5)));
    }

    @Test
    void of_many_at_once_none_is_lost() throws Exception {
        Tombstones tombstones = fresh();
        List<Tombstone> all = IntStream.range(0, 40)
                .mapToObj(n -> stone("person-" + n % 20, NOW.plusMillis(n)))
                .toList();
        var unused = StoreContract.atOnce(all.stream()
                .<Callable<Integer>>map(each -> () -> {
                    tombstones.add(each);
                    return 0;
                })
                .toList());
        assertThat(tombstones.all()).containsExactlyInAnyOrderElementsOf(all.subList(20, 40));
    }
}
