package anlan.domain.deadline;

import static anlan.domain.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When terms end. */
class DeadlineClockTest {

    private static final OfficeHours HOURS = new OfficeHours(List.of(
            new OfficeHours.Span(LocalTime.of(8, 30), LocalTime.of(12, 0)),
            new OfficeHours.Span(LocalTime.of(14, 0), LocalTime.of(17, 30))));

    private final DeadlineClock clock = new DeadlineClock(WorkCalendarTest.CALENDAR, HOURS);

    @ParameterizedTest(name = "{0} from {1} ends {2}")
    @CsvSource({
        "PT2H,  2024-02-08T23:30:00, 2024-02-09T01:30:00",
        "PT24H, 2024-02-09T10:00:00, 2024-02-10T10:00:00",
        "7d,    2024-02-08T10:00:00, 2024-02-16T00:00:00",
        "7d,    2024-02-08T00:00:00, 2024-02-16T00:00:00",
        "7d,    2024-02-08T23:59:59, 2024-02-16T00:00:00",
        "1d,    2024-02-28T10:00:00, 2024-03-01T00:00:00",
        "60d,   2024-02-08T10:00:00, 2024-04-09T00:00:00",
        "5wd,   2024-02-08T10:00:00, 2024-02-22T00:00:00",
        "1wd,   2024-02-09T10:00:00, 2024-02-19T00:00:00",
        "1wd,   2024-02-17T10:00:00, 2024-02-19T00:00:00",
        "4wh,   2024-02-08T10:00:00, 2024-02-08T16:00:00",
        "7wh,   2024-02-09T08:30:00, 2024-02-09T17:30:00",
        "7wh,   2024-02-09T08:31:00, 2024-02-18T08:31:00",
        "90wm,  2024-02-09T17:00:00, 2024-02-18T09:30:00",
        "30wm,  2024-02-12T03:00:00, 2024-02-18T09:00:00",
        "0wm,   2024-02-12T03:00:00, 2024-02-12T03:00:00",
    })
    void a_term_ends(String term, String from, String due) {
        Deadline deadline = clock.first(Term.parse(term), at(from));
        assertThat(deadline).isEqualTo(new Deadline(at(due), 1, null, Term.parse(term), at(from), null));
        assertThat(deadline.passed(at(due))).isTrue();
        assertThat(deadline.passed(at(due).minusNanos(1))).isFalse();
    }

    @Test
    void a_term_in_working_days_that_reaches_an_unannounced_year_is_provisional() {
        assertThat(clock.first(Term.parse("5wd"), at("2026-12-30T10:00:00")).provisional())
                .isTrue();
        assertThat(clock.first(Term.parse("60d"), at("2026-12-30T10:00:00")).provisional())
                .isFalse();
        Deadline third = clock.version(3, Term.parse("PT1H"), at("2027-05-01T10:00:00"));
        assertThat(third.dueAt()).isEqualTo(at("2027-05-01T11:00:00"));
        assertThat(third.version()).isEqualTo(3);
        assertThat(third.provisional()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "wd", "5 wd", "5h", "P5D", "d"})
    void what_is_no_term_is_refused(String text) {
        assertThatThrownBy(() -> Term.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void terms_are_read_as_they_are_written() {
        assertThat(Term.parse("PT30M")).isEqualTo(new Term.ByTheClock(Duration.ofMinutes(30)));
        assertThat(Term.parse("15wd")).isEqualTo(new Term.WorkingDays(15));
        assertThat(Term.parse("30d")).isEqualTo(new Term.Days(30));
    }

    @ParameterizedTest(name = "made at {0}, sent at {1}")
    @CsvSource({
        "2024-02-08T20:59:59, 2024-02-08T20:59:59",
        "2024-02-08T21:00:00, 2024-02-09T08:00:00",
        "2024-02-08T23:59:59, 2024-02-09T08:00:00",
        "2024-02-09T00:00:00, 2024-02-09T08:00:00",
        "2024-02-09T07:59:59, 2024-02-09T08:00:00",
        "2024-02-09T08:00:00, 2024-02-09T08:00:00",
        "2024-02-28T22:00:00, 2024-02-29T08:00:00",
    })
    void at_night_messages_wait_and_are_not_dropped(String made, String sent) {
        QuietHours quiet = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));
        assertThat(quiet.release(at(made))).isEqualTo(at(sent));
    }
}
