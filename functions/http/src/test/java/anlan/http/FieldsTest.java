package anlan.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import anlan.domain.casefile.Evidence;
import anlan.domain.digest.Sha256;
import anlan.domain.refusal.FieldError;
import anlan.domain.refusal.Invalid;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How bodies are read, and how what is wrong with them is told. */
class FieldsTest {

    private static Fields fields(String json) {
        return new Fields(Json.read(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> errors(Runnable reading) {
        return catchThrowableOfType(Invalid.class, reading::run).errors().stream()
                .map(error -> error.pointer() + " " + error.code())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[]",
                "\"x\"",
                "1",
                "null",
                "{} {}",
                "{}x",
                "{'a':1}",
                "{\"a\":NaN}",
                "{\"a\":01}",
                "{\"a\":1,}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":{\"b\":1,\"b\":1}}",
                "{\"a\":1e99999999999}",
                "\uFEFF{}"
            })
    void what_is_not_one_strict_object_is_refused(String json) {
        assertThatThrownBy(() -> fields(json)).isInstanceOf(Invalid.class);
    }

    @Test
    void a_field_that_comes_twice_is_named() {
        assertThat(errors(() -> fields("{\"a\":{\"b\":1,\"b\":1}}"))).containsExactly("/a/b duplicate_field");
    }

    @Test
    void what_is_nested_too_deep_or_counts_too_far_is_refused_without_effort() {
        assertThat(errors(() -> fields("{\"a\":" + "[".repeat(20) + "]".repeat(20) + "}"))
                        .getFirst())
                .endsWith("too_deep");
        assertThat(errors(() -> fields("{\"a\":" + "1".repeat(10_000) + "}")).getFirst())
                .endsWith("too_deep");
        Fields huge = fields("{\"a\":1e999999999}");
        assertThat(errors(() -> {
                    huge.decimal("a", -180, 180);
                    huge.finish();
                }))
                .containsExactly("/a out_of_range");
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused() {
        for (byte[] body : List.of(
                new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xff, '"', '}'},
                "{\"a\":\"x\"}".getBytes(StandardCharsets.UTF_16))) {
            assertThatThrownBy(() -> Json.read(body)).isInstanceOf(Invalid.class);
        }
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        Fields fields = fields("""
                {"blank":" ","number":1,"long":"%s","half":"\\ud800","bell":"\\u0007","inner":{"stray":1},\
                "odd/na~me":2,"list":["ok","no no"]}""".formatted("字".repeat(11)));
        assertThat(errors(() -> {
                    fields.text("missing", 10);
                    fields.text("blank", 10);
                    fields.text("number", 10);
                    fields.text("long", 10);
                    fields.text("half", 10);
                    fields.text("bell", 10);
                    fields.object("inner");
                    fields.list("list", "malformed", "x", Evidence::read);
                    fields.finish();
                }))
                .containsExactly(
                        "/missing required",
                        "/blank blank",
                        "/number wrong_type",
                        "/long too_long",
                        "/half malformed_text",
                        "/bell malformed_text",
                        "/list/1 malformed",
                        "/odd~1na~0me unknown_field",
                        "/inner/stray unknown_field");
    }

    @Test
    void every_error_is_told_in_chinese() {
        Fields fields = fields("{}");
        fields.text("a", 10);
        assertThat(catchThrowableOfType(Invalid.class, fields::finish).errors())
                .extracting(FieldError::detail)
                .allMatch(detail -> detail.codePoints().anyMatch(Character::isIdeographic));
    }

    @Test
    void null_is_the_same_as_left_out_and_so_never_enough_for_a_required_field() {
        Fields fields = fields("{\"a\":null,\"b\":null}");
        assertThat(fields.optionalText("a", 10).value()).isNull();
        assertThat(errors(() -> {
                    fields.text("b", 10);
                    fields.finish();
                }))
                .containsExactly("/b required");
    }

    @Test
    void characters_are_counted_as_people_count_them_and_texts_are_composed() {
        assertThat(fields("{\"a\":\"%s\"}".formatted("😀".repeat(10)))
                        .text("a", 10)
                        .value())
                .isNotNull();
        assertThat(fields("{\"a\":\"e\\u0301\"}").text("a", 1).get()).isEqualTo("é");
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"a\":1,\"b\":\"x\"} ; {\"b\":\"x\",\"a\":1.0} ; true",
                "{\"a\":\"e\\u0301\"} ; {\"a\":\"é\"} ; true",
                "{\"a\":null} ; {} ; true",
                "{\"a\":[1,2]} ; {\"a\":[2,1]} ; false",
                "{\"a\":\"1\"} ; {\"a\":1} ; false",
                "{\"a\":\"x\",\"b\":\"y\"} ; {\"a\":\"x1\\\"b\",\"b\":\"y\"} ; false",
                "{\"a\":1e999999} ; {\"a\":1e999998} ; false",
                "{\"a\":true} ; {\"a\":\"true\"} ; false",
            })
    void a_retry_means_the_same_and_another_request_does_not(String one, String other, boolean same) {
        assertThat(RequestFingerprint.of(Json.read(one.getBytes(StandardCharsets.UTF_8)))
                        .equals(RequestFingerprint.of(Json.read(other.getBytes(StandardCharsets.UTF_8)))))
                .isEqualTo(same);
    }

    @Test
    void the_meaning_of_a_request_never_changes_between_releases() {
        assertThat(RequestFingerprint.of(Json.read(
                        "{\"b\":[1.50,\"x\"],\"a\":{\"c\":null,\"d\":true}}".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(
                        new Sha256().line("{1\"a:{1\"d:true}1\"b:[1.5,1\"x,]}").hex());
    }
}
