package anlan.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.area.AreaCode;
import anlan.domain.figures.DayFigures;
import anlan.domain.figures.Difference;
import anlan.domain.figures.OfficeAlert;
import anlan.domain.figures.Rate;
import anlan.domain.figures.Revision;
import anlan.domain.figures.Tally;
import anlan.domain.figures.Versions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** How published figures are kept. */
public abstract class FiguresContract extends StoreContract {

    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);
    private static int areas = 100;

    private final AreaCode area = new AreaCode("331083" + areas++);

    private DayFigures figures(LocalDate day, int revision, long found) {
        return DayFigures.of(
                day,
                area,
                revision,
                new Tally(new TreeMap<>(Map.of("hazards.found", found, "hazards.open", -1L)), found, "digest"),
                revision == 1 ? null : DayFigures.Reason.LATE_EVENT,
                revision == 1 ? null : "basis");
    }

    @Test
    void a_revision_is_published_once_and_never_changed() {
        assertThat(ports().figures().publish(figures(DAY, 1, 3), List.of())).isTrue();
        assertThat(ports().figures().publish(figures(DAY, 1, 4), List.of())).isFalse();
        assertThat(ports().figures().find(area, DAY)).isEqualTo(figures(DAY, 1, 3));
        assertThat(ports().figures().find(area, DAY.plusDays(1))).isNull();
    }

    @Test
    void the_newest_revision_answers_and_revisions_count_beyond_nine() {
        for (int revision = 1; revision <= 11; revision++) {
            ports().figures().publish(figures(DAY, revision, revision), List.of());
        }
        assertThat(ports().figures().find(area, DAY)).isEqualTo(figures(DAY, 11, 11));
        assertThat(ports().figures().find(new Revision(area, DAY, 2))).isEqualTo(figures(DAY, 2, 2));
        assertThat(ports().figures().find(new Revision(area, DAY, 12))).isNull();
    }

    @Test
    void of_the_nights_by_hand_that_have_begun_the_earliest_is_kept_until_it_has_come_to_its_end() {
        assertThat(ports().figures().unfinished()).isNull();
        ports().figures().begin(DAY);
        ports().figures().begin(DAY.plusDays(1));
        assertThat(ports().figures().unfinished()).isEqualTo(DAY);
        ports().figures().begin(DAY.minusDays(1));
        ports().figures().finish(DAY);
        assertThat(ports().figures().unfinished()).isEqualTo(DAY.minusDays(1));
        ports().figures().finish(DAY.minusDays(1));
        ports().figures().finish(DAY.minusDays(1));
        assertThat(ports().figures().unfinished()).isNull();
    }

    @Test
    void a_span_holds_its_first_and_last_day_and_the_newest_of_each() {
        assertThat(ports().figures().lastDay(area)).isNull();
        assertThat(ports().figures().newest(area)).isNull();
        for (int day = 0; day < 4; day++) {
            ports().figures().publish(figures(DAY.plusDays(day), 1, day), List.of());
        }
        ports().figures().publish(figures(DAY.plusDays(1), 2, 9), List.of());
        assertThat(ports().figures()
                        .between(area, DAY.plusDays(1), DAY.plusDays(2))
                        .values())
                .containsExactly(figures(DAY.plusDays(1), 2, 9), figures(DAY.plusDays(2), 1, 2));
        assertThat(ports().figures().lastDay(area)).isEqualTo(DAY.plusDays(3));
        ports().figures().publish(figures(DAY.plusDays(3), 2, 7), List.of());
        assertThat(ports().figures().newest(area)).isEqualTo(figures(DAY.plusDays(3), 2, 7));
    }

    @Test
    void what_is_published_is_read_as_it_was_published_by_whatever_formulas_that_was() {
        TreeMap<String, Rate> rates = new TreeMap<>(Map.of("rect.old", new Rate(3, 4)));
        DayFigures old = new DayFigures(
                DAY,
                area,
                1,
                new Versions("anlan-day-1", "of then", "another"),
                figures(DAY, 1, 3).tally(),
                rates,
                "digest of then",
                null,
                null,
                DayFigures.Status.PROVISIONAL,
                new Difference("hazards.found", 3, 4));
        assertThat(ports().figures().publish(old, List.of())).isTrue();
        assertThat(ports().figures().find(area, DAY)).isEqualTo(old);
        assertThat(old.intact()).isFalse();
        assertThat(figures(DAY, 1, 3).intact()).isTrue();
    }

    @Test
    void what_the_second_path_says_is_kept_until_the_two_agree_and_changes_nothing_else() {
        DayFigures published = figures(DAY, 1, 3)
                .compared(Difference.between(
                        figures(DAY, 1, 3).tally().counts(), new TreeMap<>(Map.of("hazards.open", -1L))));
        ports().figures().publish(published, List.of());
        assertThat(ports().figures().find(area, DAY).difference()).isEqualTo(new Difference("hazards.found", 3, 0));

        DayFigures agreed = published.compared(new TreeMap<>());
        ports().figures().compared(agreed);
        assertThat(ports().figures().find(area, DAY)).isEqualTo(agreed);
        assertThat(agreed.digest()).isEqualTo(published.digest());

        ports().figures().compared(published);
        assertThat(ports().figures().find(area, DAY).status())
                .as("final for ever")
                .isEqualTo(DayFigures.Status.FINAL);
    }

    @Test
    void the_office_is_to_be_told_once_for_a_revision_and_one_sender_at_a_time_tells_it() {
        Instant now = Samples.NOW;
        Duration lease = Duration.ofMinutes(2);
        OfficeAlert alert = new OfficeAlert(new Revision(area, DAY, 1), new Difference("hazards.found", 3, 4));
        assertThat(ports().officeAlerts().raise(alert)).isTrue();
        assertThat(ports().officeAlerts()
                        .raise(new OfficeAlert(alert.revision(), new Difference("hazards.open", 1, 2))))
                .isFalse();
        assertThat(ports().officeAlerts().pending()).contains(alert);
        assertThat(ports().officeAlerts().claim(alert, "a", now, lease)).isTrue();
        assertThat(ports().officeAlerts().claim(alert, "a", now, lease))
                .as("its answer was lost, and it is sent once more")
                .isTrue();
        assertThat(ports().officeAlerts().claim(alert, "b", now.plusSeconds(60), lease))
                .isFalse();
        assertThat(ports().officeAlerts().claim(alert, "b", now.plusSeconds(120), lease))
                .isTrue();
        ports().officeAlerts().end(alert, "sent", now);
        assertThat(ports().officeAlerts().claim(alert, "c", now.plusSeconds(600), lease))
                .isFalse();
        assertThat(ports().officeAlerts().pending()).doesNotContain(alert);
        assertThat(ports().officeAlerts().raise(alert)).as("told for ever").isFalse();
    }

    @Test
    void nothing_is_published_from_what_is_not_the_newest_any_more() {
        LocalDate evening = DAY.minusDays(1);
        Revision none = new Revision(area, evening, 0);
        assertThat(ports().figures().publish(figures(evening, 1, 1), List.of())).isTrue();
        assertThat(ports().figures().publish(figures(DAY, 1, 1), List.of(none))).isFalse();
        assertThat(ports().figures().find(area, DAY)).isNull();
        assertThat(ports().figures().publish(figures(DAY, 1, 1), List.of(none.next())))
                .isTrue();
    }
}
