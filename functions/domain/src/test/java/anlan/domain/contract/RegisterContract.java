package anlan.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.register.Entered;
import anlan.domain.register.Register;
import anlan.domain.register.Registered;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How a register is kept, whatever stands in it. */
public abstract class RegisterContract {

    private static final AtomicInteger USED = new AtomicInteger();
    private static final int MANY = 16;

    /** An entry as small as one can be. */
    public record Well(String id, int version, String cover) implements Registered<String> {}

    private final String id = "well-" + USED.incrementAndGet();

    /** The register under test; tests may share it. */
    protected abstract Register<String, Well> wells();

    private Well well(int version, String cover) {
        return new Well(id, version, cover);
    }

    @Test
    void what_was_never_entered_is_not_there() {
        assertThat(wells().find(id)).isNull();
        assertThat(wells().replace(well(1, "iron"))).isFalse();
        assertThat(wells().replace(well(2, "iron"))).isFalse();
        assertThat(wells().find(id)).isNull();
    }

    @Test
    void it_is_entered_once_and_a_retry_hears_what_was_entered_then() {
        assertThat(wells().enter(well(1, "iron"), "key", "meaning")).isEqualTo(new Entered.New<>(well(1, "iron")));
        assertThat(wells().replace(well(2, "stone"))).isTrue();
        assertThat(wells().enter(well(1, "iron"), "key", "meaning"))
                .as("the first version, although it has changed since")
                .isEqualTo(new Entered.Again<>(well(1, "iron"), "meaning"));
        assertThat(wells().enter(well(1, "wood"), "key", "another meaning"))
                .as("the caller tells a key used twice by the meaning that stands")
                .isEqualTo(new Entered.Again<>(well(1, "iron"), "meaning"));
        assertThat(wells().find(id)).isEqualTo(well(2, "stone"));
    }

    @Test
    void seeds_are_written_once_and_leave_alone_what_people_have_changed() {
        List<Well> seeds = IntStream.range(0, 120)
                .mapToObj(n -> new Well(id + "-seed-" + n, 1, "iron"))
                .toList();
        wells().putAbsent(seeds.subList(0, 3));
        assertThat(wells().replace(new Well(id + "-seed-1", 2, "stone"))).isTrue();
        wells().putAbsent(seeds);
        wells().putAbsent(seeds);
        assertThat(seeds.stream().map(seed -> wells().find(seed.id())))
                .hasSize(120)
                .doesNotContainNull()
                .filteredOn(well -> !well.cover().equals("iron"))
                .containsExactly(new Well(id + "-seed-1", 2, "stone"));
        wells().putAbsent(List.of());
    }

    @Test
    void a_name_belongs_to_whoever_entered_it_first() {
        wells().enter(well(1, "iron"), "hers", "meaning");
        assertThat(wells().enter(well(1, "wood"), "his", "meaning")).isEqualTo(new Entered.Taken<>());
        assertThat(wells().enter(well(1, "wood"), "his", "meaning"))
                .as("what was refused leaves nothing behind")
                .isEqualTo(new Entered.Taken<>());
        assertThat(wells().find(id)).isEqualTo(well(1, "iron"));
    }

    @Test
    void the_same_key_may_enter_two_things() {
        Well other = new Well(id + "-b", 1, "wood");
        assertThat(wells().enter(well(1, "iron"), "key", "m")).isEqualTo(new Entered.New<>(well(1, "iron")));
        assertThat(wells().enter(other, "key", "m")).isEqualTo(new Entered.New<>(other));
        assertThat(wells().find(other.id())).isEqualTo(other);
    }

    @Test
    void only_the_next_version_replaces_it() {
        wells().enter(well(1, "iron"), "key", "m");
        for (int version : new int[] {0, 1, 3, 4}) {
            assertThat(wells().replace(well(version, "no")))
                    .as("version %d", version)
                    .isFalse();
        }
        assertThat(wells().find(id)).isEqualTo(well(1, "iron"));
        assertThat(wells().replace(well(2, "stone"))).isTrue();
        assertThat(wells().replace(well(2, "wood"))).isFalse();
        assertThat(wells().replace(well(3, "wood"))).isTrue();
        assertThat(wells().find(id)).isEqualTo(well(3, "wood"));
    }

    @Test
    void what_a_seed_writes_stands_whatever_stood_there() {
        wells().put(well(7, "iron"));
        assertThat(wells().find(id)).isEqualTo(well(7, "iron"));
        wells().put(well(2, "stone"));
        assertThat(wells().find(id)).isEqualTo(well(2, "stone"));
        assertThat(wells().enter(well(1, "wood"), "key", "m")).isEqualTo(new Entered.Taken<>());
        assertThat(wells().replace(well(3, "wood"))).isTrue();
    }

    @Test
    void of_many_who_enter_the_same_name_at_once_one_does() throws Exception {
        List<Entered<Well>> answers = StoreContract.atOnce(IntStream.range(0, MANY)
                .<Callable<Entered<Well>>>mapToObj(n -> () -> wells().enter(well(1, "of " + n), "key-" + n, "m"))
                .toList());
        assertThat(answers)
                .filteredOn(Entered.New.class::isInstance)
                .singleElement()
                .satisfies(one -> assertThat(one).isEqualTo(new Entered.New<>(wells().find(id))));
        assertThat(answers).filteredOn(Entered.Taken.class::isInstance).hasSize(MANY - 1);
    }

    @Test
    void of_many_who_replace_the_same_version_at_once_one_does() throws Exception {
        wells().enter(well(1, "iron"), "key", "m");
        List<Boolean> answers = StoreContract.atOnce(IntStream.range(0, MANY)
                .<Callable<Boolean>>mapToObj(n -> () -> wells().replace(well(2, "of " + n)))
                .toList());
        assertThat(answers).filteredOn(done -> done).hasSize(1);
        assertThat(wells().find(id).version()).isEqualTo(2);
        assertThat(wells().find(id).cover()).startsWith("of ");
    }
}
