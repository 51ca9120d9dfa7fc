package anlan.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How paths and queries are read. */
class PathsTest {

    private static Map<String, String> match(String template, String path) {
        return Paths.match(Paths.segments(template), Paths.segments(path));
    }

    @Test
    void what_stands_in_the_place_of_a_name_is_what_it_names() {
        assertThat(match("/v1/complaints/{id}", "/v1/complaints/C1")).isEqualTo(Map.of("id", "C1"));
        assertThat(match("/v1/complaints/by-key/{key}", "/v1/complaints/by-key/a%2Fb%E5%AE%89"))
                .isEqualTo(Map.of("key", "a/b安"));
        assertThat(match("/v1/areas", "/v1/areas")).isEmpty();
    }

    @Test
    void nearly_is_not_the_same() {
        for (String path : new String[] {
            "/v1/complaints",
            "/v1/complaints/",
            "/v1/complaints//",
            "/v1/complaints/a/b",
            "/V1/complaints/a",
            "/v1/complaints/%",
            "/v1/complaints/%zz",
            "/v1/complaints/%ff",
            "//v1/complaints/a"
        }) {
            assertThat(match("/v1/complaints/{id}", path)).as(path).isNull();
        }
    }

    @Test
    void a_query_is_read_whole_and_what_can_not_be_decoded_is_a_text_that_no_rule_admits() {
        assertThat(Query.parse("a=1&a=2&b=%E5%AE%89+x&&c&=d&e=%zz&%zz=f"))
                .isEqualTo(Map.of(
                        "a",
                        List.of("1", "2"),
                        "b",
                        List.of("安 x"),
                        "c",
                        List.of(""),
                        "",
                        List.of("d"),
                        "e",
                        List.of(Query.UNDECODABLE),
                        Query.UNDECODABLE,
                        List.of("f")));
        assertThat(Query.parse(null)).isEmpty();
        assertThat(Query.parse("")).isEmpty();
    }
}
