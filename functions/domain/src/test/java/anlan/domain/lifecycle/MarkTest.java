package anlan.domain.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.contract.Samples;
import anlan.domain.people.UnitId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One line of what has happened to a case, as the store keeps it. */
class MarkTest {

    private static final Mark ENDED = new Mark(
            Mark.What.ENDED, Samples.NOW, new UnitId("town"), Set.of(Mark.Trait.SATISFIED, Mark.Trait.FINISHED));
    private static final Mark CAME_IN = new Mark(Mark.What.CAME_IN, Samples.NOW, null, Set.of());

    @Test
    void its_line_says_what_when_whose_and_how() {
        assertThat(ENDED.text()).isEqualTo("ENDED 2024-02-08T02:00:00Z unit=town FINISHED SATISFIED");
        assertThat(CAME_IN.text()).isEqualTo("CAME_IN 2024-02-08T02:00:00Z");
    }

    @Test
    void what_was_written_is_read_again() {
        for (Mark mark : List.of(
                ENDED,
                CAME_IN,
                new Mark(Mark.What.MOVED, Samples.NOW, new UnitId("dept-fire"), Set.of()),
                new Mark(Mark.What.HEARD, Samples.NOW, null, Set.of(Mark.Trait.SOLVED)))) {
            assertThat(Mark.parse(mark.text())).isEqualTo(mark);
        }
    }

    @Test
    void a_line_that_nobody_wrote_is_not_read() {
        assertThatThrownBy(() -> Mark.parse("ENDED yesterday")).isInstanceOf(DateTimeParseException.class);
        assertThatThrownBy(() -> Mark.parse("LOST 2024-02-08T02:00:00Z")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Mark.parse("ENDED 2024-02-08T02:00:00Z BADLY"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void it_has_the_traits_that_were_said_to_be_true() {
        assertThat(ENDED.has(Mark.Trait.FINISHED)).isTrue();
        assertThat(ENDED.has(Mark.Trait.MERGED)).isFalse();
        assertThat(Mark.Trait.of(Map.of(Mark.Trait.RATED, true, Mark.Trait.SOLVED, false)))
                .containsExactly(Mark.Trait.RATED);
    }
}
