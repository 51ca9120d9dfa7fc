package anlan.domain.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The ten days that everybody in the office means. */
class WindowTest {

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @Test
    void a_month_has_three_windows_and_the_last_one_goes_to_its_end() {
        assertThat(Window.of(day("2024-02-10")).id()).isEqualTo("2024-02-X1");
        assertThat(Window.of(day("2024-02-11")).chineseName()).isEqualTo("中旬");
        assertThat(Window.of(day("2024-02-29")).days()).isEqualTo(9);
        assertThat(Window.of(day("2023-02-28")).days()).isEqualTo(8);
        assertThat(Window.of(day("2024-01-31")).days()).isEqualTo(11);
        assertThat(Window.of(day("2024-01-31")).last()).isEqualTo(day("2024-01-31"));
    }

    @Test
    void every_day_lies_in_one_window_and_windows_follow_one_another() {
        List<LocalDate> days = new ArrayList<>();
        Window window = Window.of(day("2023-12-21"));
        for (; window.first().isBefore(day("2025-01-01")); window = window.next()) {
            assertThat(window.next().before()).isEqualTo(window);
            assertThat(Window.parse(window.id())).isEqualTo(window);
            assertThat(window.aYearBefore().first()).isEqualTo(window.first().minusYears(1));
            for (int n = 0; n < window.days(); n++) {
                days.add(window.first().plusDays(n));
                assertThat(Window.of(days.getLast())).isEqualTo(window);
            }
        }
        assertThat(days).hasSize(11 + 366);
        assertThat(days)
                .containsExactlyElementsOf(
                        day("2023-12-21").datesUntil(day("2025-01-01")).toList());
    }

    @Test
    void a_window_is_over_by_its_last_day_and_not_the_day_before() {
        assertThat(Window.overBy(day("2024-02-29")).id()).isEqualTo("2024-02-X3");
        assertThat(Window.overBy(day("2024-02-28")).id()).isEqualTo("2024-02-X2");
        assertThat(Window.overBy(day("2024-01-09")).id()).isEqualTo("2023-12-X3");
    }

    @Test
    void of_windows_that_are_turned_round_there_are_none() {
        Window window = Window.of(day("2024-01-01"));
        assertThat(Window.between(window, window)).containsExactly(window);
        assertThat(Window.between(window, window.before())).isEmpty();
        assertThat(Window.between(window.before(), window.next())).hasSize(3).isSorted();
    }
}
