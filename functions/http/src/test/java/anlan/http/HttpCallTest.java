package anlan.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Of the headers that came only those are kept that somebody reads. */
class HttpCallTest {

    private static HttpCall with(Map<String, String> headers) {
        return new HttpCall("GET", "/v1/me", Map.of(), headers, new byte[0], "192.0.2.1", "request");
    }

    @Test
    void what_nobody_reads_is_not_kept() {
        Map<String, String> came = Map.of(
                "Authorization", "Bearer x",
                "x-canary", "canary",
                "cookie", "canary",
                "spring.cloud.function.definition", "canary",
                "payload", "canary",
                "X-Forwarded-For", "canary");
        assertThat(with(came).headers()).isEqualTo(Map.of("authorization", "Bearer x"));
    }

    @Test
    void one_that_came_under_two_spellings_is_seen_twice() {
        Map<String, String> came = new LinkedHashMap<>();
        came.put("Authorization", "one");
        came.put("authorization", "other");
        assertThat(with(came).header("authorization")).isEqualTo("one,other");
    }

    @Test
    void to_read_another_one_is_a_mistake_that_shows_at_once() {
        assertThatThrownBy(() -> with(Map.of()).header("x-canary")).isInstanceOf(IllegalArgumentException.class);
    }
}
