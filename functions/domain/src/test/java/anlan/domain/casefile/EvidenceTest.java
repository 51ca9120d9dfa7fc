package anlan.domain.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reference to evidence may look like. */
class EvidenceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/a.jpg",
                "//a.jpg",
                "a//b.jpg",
                "a/",
                "a.jpg/",
                ".",
                "..",
                "...",
                "../a.jpg",
                "./a.jpg",
                "a/..",
                "a/.",
                "a/../b.jpg",
                "a/./b.jpg",
                "a/.../b.jpg",
                "..\n",
                "a.jpg\n",
                "a\\b",
                "a b",
                "照片.jpg",
                "http://x",
                "a?b",
                "a%2e%2e"
            })
    void a_reference_that_leads_elsewhere_or_nowhere_is_none(String reference) {
        assertThat(Evidence.read(reference)).isNull();
        assertThatThrownBy(() -> new Evidence(reference)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a.jpg", "photos/2024/02/08/1.jpg", ".a", "a..b/..c", "-", "a/b..", "_/-/0"})
    void names_with_single_slashes_between_them_are_one(String reference) {
        assertThat(Evidence.read(reference)).isEqualTo(new Evidence(reference));
    }

    @Test
    void it_has_at_most_two_hundred_characters() {
        assertThat(Evidence.read("a".repeat(200))).isNotNull();
        assertThat(Evidence.read("a".repeat(201))).isNull();
        assertThat(Evidence.read("a/".repeat(100) + "b")).isNull();
        assertThat(Evidence.read("a/".repeat(99) + "b")).isNotNull();
    }
}
