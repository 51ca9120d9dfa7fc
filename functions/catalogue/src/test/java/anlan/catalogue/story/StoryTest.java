package anlan.catalogue.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** A story loses nothing between the file and the socket. */
class StoryTest {

    @Test
    void every_story_is_written_as_it_was_read() throws Exception {
        for (Story story : Story.all()) {
            assertThat(story.written()).isEqualTo(Files.readString(story.file()));
        }
    }

    @Test
    void every_call_has_a_name_of_its_own() {
        assertThat(Story.exchanges())
                .extracting(each -> each.scene().name())
                .hasSizeGreaterThan(140)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[A-Za-z]+/[a-z0-9-]+"));
    }

    @Test
    void no_name_is_left_where_a_value_belongs() {
        assertThat(Story.exchanges())
                .noneMatch(each -> (each.asked() + "" + each.answer()).matches("(?s).*\\{\\{[a-z*0-9]+}}.*"));
    }

    @Test
    void a_long_body_is_broken_into_lines_and_put_together_again() {
        String body =
                "{\"a\":\"" + "x, {".repeat(30) + "\",\"b\":[{\"c\":\"\\\"" + "]}".repeat(50) + "\"},2],\"d\":{}}";
        assertThat(Folded.fold(body)).contains("\n  \"b\":[\n    {\n      \"c\":", "\n    2\n  ],\n  \"d\":{}\n}");
        assertThat(Folded.unfold(Folded.fold(body))).isEqualTo(body);
    }

    @Test
    void a_body_with_line_breaks_of_its_own_is_refused() {
        assertThatThrownBy(() -> Folded.fold("a\n b")).isInstanceOf(IllegalArgumentException.class);
    }
}
