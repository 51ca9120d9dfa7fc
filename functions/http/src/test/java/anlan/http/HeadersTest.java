package anlan.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.refusal.Invalid;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of headers. */
class HeadersTest {

    private static HttpCall with(Map<String, String> headers) {
        return new HttpCall("POST", "/x", Map.of(), new TreeMap<>(headers), new byte[0], "192.0.2.1", "id");
    }

    private static HttpCall key(String key) {
        return with(Map.of("idempotency-key", key));
    }

    private static void refused(Runnable reading, String... told) {
        assertThatThrownBy(reading::run)
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(error -> error.pointer() + " " + error.code())
                                .containsExactlyInAnyOrder(told));
    }

    @Test
    void a_key_has_sixteen_to_two_hundred_and_fifty_five_characters() {
        for (int length : List.of(16, 255)) {
            assertThat(Headers.key(key("k".repeat(length)))).hasSize(length);
        }
        for (int length : List.of(1, 15, 256, 5_000)) {
            refused(() -> Headers.key(key("k".repeat(length))), "/Idempotency-Key malformed");
        }
        refused(() -> Headers.key(with(Map.of())), "/Idempotency-Key required");
    }

    @Test
    void of_all_characters_only_those_of_a_path_are_legal_in_a_key() {
        String legal = IntStream.rangeClosed(0, 0x2FF)
                .mapToObj(point -> (char) point)
                .filter(letter -> Limits.KEY.matcher("k".repeat(15) + letter).matches())
                .map(String::valueOf)
                .collect(Collectors.joining());
        assertThat(legal).isEqualTo("-.0123456789:@ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz~");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b", ",", "a, a", ",a"})
    void who_asks_and_under_which_key_is_said_once(String twice) {
        refused(() -> Headers.once(with(Map.of("authorization", twice))), "/Authorization repeated");
        refused(() -> Headers.once(with(Map.of("idempotency-key", twice))), "/Idempotency-Key repeated");
        refused(
                () -> Headers.once(with(Map.of("authorization", twice, "idempotency-key", twice))),
                "/Authorization repeated",
                "/Idempotency-Key repeated");
        Headers.once(with(Map.of("if-none-match", twice, "accept", twice)));
    }
}
