package anlan.domain.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.category.CategoryCode;
import anlan.domain.contract.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The names of posts, units and categories. */
class PostIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "9a", "Town", "town_1", "a-name-that-has-more-than-forty-characters"})
    void what_is_no_name_is_none_of_a_post_a_unit_or_a_category(String text) {
        assertThat(PostId.read(text)).isNull();
        assertThat(UnitId.read(text)).isNull();
        assertThat(CategoryCode.read(text)).isNull();
        assertThatThrownBy(() -> new PostId(text)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new UnitId(text)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CategoryCode(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_name_is_written_as_it_was_read() {
        assertThat(PostId.read("dept-fire")).isEqualTo(new PostId("dept-fire")).hasToString("dept-fire");
        assertThat(UnitId.read("dept-fire")).isEqualTo(new UnitId("dept-fire")).hasToString("dept-fire");
        assertThat(CategoryCode.read("fire-exit"))
                .isEqualTo(new CategoryCode("fire-exit"))
                .hasToString("fire-exit");
    }

    @Test
    void a_town_its_unit_and_its_post_have_one_name() {
        UnitId town = UnitId.ofTown(Samples.TOWN);
        assertThat(town).hasToString("town-" + Samples.TOWN);
        assertThat(town.mainPost()).isEqualTo(new PostId(town.value()));
    }
}
