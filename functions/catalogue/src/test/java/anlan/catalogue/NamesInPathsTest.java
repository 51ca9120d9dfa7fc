package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may stand for a name in a path. */
class NamesInPathsTest extends CityFixture {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999999999-01-01",
                "-0001-01-01",
                "1999-12-31",
                "2100-01-01",
                "2024-02-30",
                "2024-2-8",
                "20240208",
                "2024-02-08T00:00",
                "２０２４-02-08"
            })
    void a_day_that_is_none_of_this_century_is_refused(String date) {
        assertThat(get("figures", "/v1/figures/days/" + date, Map.of(), "citizen:alice"))
                .satisfies(RulesOfEveryRouteTest.refused("/date", "malformed"));
        assertThat(meter.names()).isEmpty();
    }

    @Test
    void a_post_that_can_not_be_is_not_there_and_nobody_looks() {
        for (String name : List.of("a".repeat(3_000), "Office", "a", "a%20b", "%00")) {
            assertThat(get("sessions", "/v1/people/" + name, Map.of(), "post:office")
                            .status())
                    .isEqualTo(404);
        }
        assertThat(meter.taken())
                .as("the caller's own post is read, and no other")
                .hasSize(5)
                .allMatch(request -> request.toString().contains("A#office"));
    }

    @Test
    void what_a_key_brought_in_is_found_by_each_of_its_characters() {
        String key = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._~:@-";
        assertThat(complain("alice", key).status()).isEqualTo(201);
        for (String written :
                List.of(key, key.replace("~", "%7E").replace(":", "%3a").replace("@", "%40"))) {
            assertThat(get("complaints", "/v1/complaints/by-key/" + written, Map.of(), "citizen:alice")
                            .status())
                    .isEqualTo(200);
        }
        for (String other :
                List.of("short", "k".repeat(256), "key-of-sixteen%2F01", "key-of-sixteen%2C01", "%20" + key)) {
            assertThat(get("complaints", "/v1/complaints/by-key/" + other, Map.of(), "citizen:alice"))
                    .as(other)
                    .satisfies(RulesOfEveryRouteTest.refused("/key", "malformed"));
        }
    }
}
