package anlan.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import anlan.domain.casefile.Evidence;
import anlan.domain.refusal.Invalid;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How much of a request an answer gives back: names of fields, few and short. */
class PointersTest {

    private static String answer(String body) {
        Invalid refused = catchThrowableOfType(Invalid.class, () -> {
            Fields fields = new Fields(Json.read(body.getBytes(StandardCharsets.UTF_8)));
            fields.text("description", 10);
            Fields inner = fields.object("contact");
            if (inner != null) {
                inner.optionalText("name", 10);
            }
            fields.list("photos", "malformed", "x", Evidence::read);
            fields.finish();
        });
        return Problem.of(refused, "trace").body();
    }

    private static String fields(int number, String name) {
        return IntStream.range(0, number)
                .mapToObj(n -> "\"" + name + n + "\":1")
                .collect(Collectors.joining(",", "{", "}"));
    }

    static Stream<String> junk() {
        return Stream.of(
                fields(5_000, "junk"),
                fields(60, "字".repeat(300)),
                fields(60, "😀".repeat(200)),
                fields(60, "\\u0000".repeat(150)),
                fields(60, "\\\"".repeat(400)),
                fields(60, "/~".repeat(400)),
                fields(60, "\\uD800".repeat(150)),
                "{\"contact\":" + fields(60, "字".repeat(300)) + "}",
                "{\"" + "字".repeat(20_000) + "\":1,\"" + "字".repeat(20_000) + "\":1}",
                Stream.generate(() -> "{\"" + "长".repeat(1_200)).limit(16).collect(Collectors.joining("\":")) + "\":[[",
                Stream.generate(() -> "{\"" + "长".repeat(1_200)).limit(16).collect(Collectors.joining("\":")),
                "{\"photos\":[" + Stream.generate(() -> "\"\\u200b\"").limit(20).collect(Collectors.joining(","))
                        + "]}",
                "{\"description\":\"" + "x".repeat(60_000) + "\"}");
    }

    @ParameterizedTest
    @MethodSource("junk")
    void sixty_kilobytes_of_junk_get_a_small_answer(String body) {
        String answer = answer(body);
        assertThat(answer.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(16 * 1024);
        assertThat(answer.split("\"pointer\":", -1).length - 1).isBetween(1, 50);
        assertThat(answer.codePoints()).noneMatch(point -> point >= 0xD800 && point <= 0xDFFF);
    }

    @Test
    void of_many_errors_fifty_are_told_and_of_fifty_all() {
        assertThat(answer(fields(49, "a"))).contains("/a48").contains("/description");
        assertThat(answer(fields(50, "a"))).contains("/a48").doesNotContain("/a49");
    }

    @Test
    void a_name_is_given_back_up_to_its_sixty_fourth_character() {
        assertThat(Pointers.shown("/" + "a".repeat(64))).isEqualTo("/" + "a".repeat(64));
        assertThat(Pointers.shown("/" + "a".repeat(65))).isEqualTo("/" + "a".repeat(64));
        assertThat(Pointers.shown("/b/" + "a".repeat(65) + "/0/" + "c".repeat(65)))
                .isEqualTo("/b/" + "a".repeat(64) + "/0/" + "c".repeat(64));
        assertThat(Pointers.shown("")).isEmpty();
        assertThat(Pointers.shown("/")).isEqualTo("/");
    }

    @Test
    void a_name_is_never_cut_within_a_pair_or_an_escape() {
        assertThat(Pointers.shown("/" + "a".repeat(63) + "😀b")).isEqualTo("/" + "a".repeat(63));
        assertThat(Pointers.shown("/" + "a".repeat(62) + "😀b")).isEqualTo("/" + "a".repeat(62) + "😀");
        assertThat(Pointers.shown(Pointers.to("", "a".repeat(63) + "/b"))).isEqualTo("/" + "a".repeat(63));
        assertThat(Pointers.shown(Pointers.to("", "a".repeat(62) + "~b"))).isEqualTo("/" + "a".repeat(62) + "~0");
    }

    @Test
    void nothing_that_turns_or_breaks_a_text_is_given_back() {
        for (String name : List.of("a\u202Eb", "a\nb", "a\u0000b", "a\uD800b", "a\uFFFFb")) {
            assertThat(Pointers.shown("/" + name)).isEqualTo("/a\uFFFDb");
        }
    }
}
