package anlan.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.refusal.Invalid;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a list goes on, and for whom. */
class CursorsTest {

    private static final List<String> QUERY = List.of("/v1/hazards", "post:a", "town", "area", "331082", "unit", "x");
    private static final Cursors CURSORS = new Cursors("a-secret".getBytes(StandardCharsets.UTF_8));
    private static final String CURSOR = CURSORS.seal(QUERY, "position");

    private static void refused(List<String> query, String cursor) {
        assertThatThrownBy(() -> CURSORS.open(query, cursor))
                .as(cursor)
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(error -> error.pointer())
                                .containsExactly("/cursor"));
    }

    @Test
    void a_cursor_opens_for_the_query_that_it_was_given_to() {
        assertThat(CURSORS.open(QUERY, CURSOR)).isEqualTo("position");
        assertThat(CURSORS.open(QUERY, null)).isNull();
    }

    @Test
    void parts_that_read_alike_in_a_row_are_another_query() {
        for (List<String> other : List.of(
                List.of("/v1/hazards", "post:a", "town", "area", "331082, unit=x"),
                List.of("/v1/hazards", "post:a", "town", "area", "331082unit", "x"),
                List.of("/v1/hazards", "post:a", "town", "area", "331082", "unitx"),
                List.of("/v1/hazards", "post:a", "town", "area", "331082u", "nit", "x"),
                List.of("/v1/hazards", "post:a", "town", "area", "331082", "unit", "x", ""),
                List.of("/v1/hazardspost:a", "town", "area", "331082", "unit", "x"),
                List.of("/v1/complaints", "post:a", "town", "area", "331082", "unit", "x"),
                List.of("/v1/hazards", "post:b", "town", "area", "331082", "unit", "x"))) {
            refused(other, CURSOR);
        }
        refused(List.of("a", "b"), CURSORS.seal(List.of("a"), "b"));
        refused(List.of("a"), CURSORS.seal(List.of("a", "b"), "c"));
    }

    @Test
    void a_cursor_that_was_touched_or_is_written_otherwise_is_refused() {
        byte[] sealed = Base64.getUrlDecoder().decode(CURSOR);
        for (int at = 0; at < sealed.length; at++) {
            byte[] touched = sealed.clone();
            touched[at] ^= 1;
            refused(QUERY, Base64.getUrlEncoder().withoutPadding().encodeToString(touched));
        }
        byte[] longer = Arrays.copyOf(sealed, sealed.length + 1);
        refused(QUERY, Base64.getUrlEncoder().withoutPadding().encodeToString(longer));
        String odd = CURSORS.seal(QUERY, "positions");
        refused(QUERY, Base64.getUrlEncoder().encodeToString(sealed) + "=");
        refused(QUERY, odd + "=".repeat((4 - odd.length() % 4) % 4) + "=");
        for (String position : List.of("p", "po", "pos")) {
            String cursor = CURSORS.seal(QUERY, position);
            String padded = cursor + "=".repeat((4 - cursor.length() % 4) % 4);
            if (!padded.equals(cursor)) {
                refused(QUERY, padded);
                char last = cursor.charAt(cursor.length() - 1);
                refused(QUERY, cursor.substring(0, cursor.length() - 1) + (char) (last + 1));
            }
        }
        for (String other : List.of("", "x", "安", CURSOR.substring(1), "A".repeat(400), "!".repeat(22))) {
            refused(QUERY, other);
        }
    }

    @Test
    void a_cursor_of_another_city_is_refused() {
        refused(QUERY, new Cursors("another".getBytes(StandardCharsets.UTF_8)).seal(QUERY, "position"));
    }
}
