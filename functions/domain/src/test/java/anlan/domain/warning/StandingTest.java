package anlan.domain.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How colours follow one another: up at once, down after two windows that are less grave. */
class StandingTest {

    private static final Window FIRST = Window.of(LocalDate.of(2024, 1, 1));

    private static Colour colour(char letter) {
        return switch (letter) {
            case 'G' -> Colour.GREEN;
            case 'Y' -> Colour.YELLOW;
            case 'R' -> Colour.RED;
            default -> null;
        };
    }

    private static Standing after(String readings) {
        Standing standing = Standing.NONE;
        Window window = FIRST;
        for (int n = 0; n < readings.length(); n++) {
            standing = standing.after(window, colour(readings.charAt(n)), 2);
            window = window.next();
        }
        return standing;
    }

    private static String colours(String readings) {
        StringBuilder colours = new StringBuilder();
        for (int n = 1; n <= readings.length(); n++) {
            Colour colour = after(readings.substring(0, n)).colour();
            colours.append(colour == null ? '-' : colour.name().charAt(0));
        }
        return colours.toString();
    }

    @ParameterizedTest(name = "windows that are {0} by themselves stand as {1}")
    @CsvSource({
        "GGG, GGG",
        "GRG, GRR",
        "RGG, RRG",
        "RGR, RRR",
        "RYY, RRY",
        "RYG, RRY",
        "RYGG, RRYG",
        "YGG, YYG",
        "YR, YR",
        "GYGYG, GYYYY",
        "-G-, -GG",
        "R-G, RRR",
        "R-GG, RRRG",
        "R---G-G, RRRRRRG",
        "---, ---"
    })
    void up_at_once_and_down_after_two(String readings, String colours) {
        assertThat(colours(readings)).isEqualTo(colours);
    }

    @ParameterizedTest(name = "after {0} the streak is {1}")
    @CsvSource({
        "R, 1",
        "RR, 2",
        "RRR, 3",
        "RRGR, 1",
        "RRG, 0",
        "RR-R, 3",
        "RRGGR, 1",
        "RGRR, 2",
        "RYY, 2",
        "RYG, 0",
        "GG, 2"
    })
    void a_streak_counts_the_windows_in_a_row_that_were_of_that_colour_themselves(String readings, int streak) {
        assertThat(after(readings).streak()).isEqualTo(streak);
    }

    @Test
    void a_colour_holds_since_the_first_window_in_which_the_area_had_it() {
        assertThat(after("GRGR").since()).isEqualTo(FIRST.next().first());
        assertThat(after("GRGG").since()).isEqualTo(FIRST.next().next().next().first());
        assertThat(after("-").since()).isNull();
    }

    @Test
    void a_colour_is_the_gravest_of_the_last_two_readings_for_all_sequences_of_six() {
        char[] letters = {'G', 'Y', 'R'};
        for (int n = 0; n < 729; n++) {
            StringBuilder readings = new StringBuilder();
            for (int rest = n, each = 0; each < 6; each++, rest /= 3) {
                readings.append(letters[rest % 3]);
            }
            Colour gravest = Arrays.stream(new Colour[] {colour(readings.charAt(4)), colour(readings.charAt(5))})
                    .max(Colour::compareTo)
                    .orElseThrow();
            assertThat(after(readings.toString()).colour())
                    .as(readings.toString())
                    .isEqualTo(gravest);
        }
    }
}
