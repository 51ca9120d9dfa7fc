package anlan.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When an answer need not be sent again. */
class EntityTagsTest {

    private static final String TAG = "\"abc\"";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"abc\"",
                "W/\"abc\"",
                "*",
                " * ",
                "\"x\", \"abc\"",
                "\"x\",W/\"abc\"",
                "\"a,b\", W/\"y\" ,\t\"abc\"",
                ",, \"abc\" ,",
                "\"abc\",\"abc\"",
                "\"\", \"abc\""
            })
    void a_tag_is_known_in_any_form_in_which_it_can_be_named(String header) {
        assertThat(EntityTags.names(header, TAG)).isTrue();
        assertThat(EntityTags.names(header, "W/" + TAG)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "\"abd\"",
                "\"ABC\"",
                "w/\"abc\"",
                "\"a\"bc\"",
                "\"abc",
                "\"x\" \"abc\"",
                "W/ \"abc\"",
                "\"abc\", *",
                "\"x,\"abc\"",
                "\"abc\" x"
            })
    void what_is_another_tag_or_none_is_not_known(String header) {
        assertThat(EntityTags.names(header, TAG)).isFalse();
    }

    private static HttpReply asked(String method, HttpReply reply) {
        return EntityTags.unlessKnown(
                new HttpCall(method, "/x", Map.of(), Map.of("if-none-match", "*"), new byte[0], "192.0.2.1", "id"),
                reply);
    }

    @Test
    void what_has_not_changed_is_told_to_whoever_reads_and_nobody_else() {
        HttpReply good = HttpReply.json(200, "{}").with("ETag", TAG).with("Cache-Control", "public");
        for (String method : List.of("GET", "HEAD")) {
            assertThat(asked(method, good))
                    .isEqualTo(HttpReply.empty(304).with("ETag", TAG).with("Cache-Control", "public"));
        }
        assertThat(asked("POST", good)).isEqualTo(good);
        HttpReply without = HttpReply.json(200, "{}");
        assertThat(asked("GET", without)).isEqualTo(without);
        HttpReply created = HttpReply.json(201, "{}").with("ETag", TAG);
        assertThat(asked("GET", created)).isEqualTo(created);
    }
}
