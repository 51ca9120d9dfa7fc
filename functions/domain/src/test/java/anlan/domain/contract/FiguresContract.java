package anlan.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.area.AreaCode;
import anlan.domain.figures.DayFigures;
import anlan.domain.figures.Tally;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** How published figures are kept. */
public abstract class FiguresContract extends StoreContract {

    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);
    private static int areas = 100;

    private final AreaCode area = new AreaCode("331083" + areas++);

    private DayFigures figures(LocalDate day, int revision, long found) {
        return new DayFigures(
                day,
                area,
                revision,
                new Tally(new TreeMap<>(Map.of("hazards.found", found, "hazards.open", -1L)), found, "digest"),
                revision == 1 ? null : "迟到事件 1 件",
                revision == 1 ? null : "basis");
    }

    @Test
    void a_revision_is_published_once_and_never_changed() {
        assertThat(ports().figures().publish(figures(DAY, 1, 3))).isTrue();
        assertThat(ports().figures().publish(figures(DAY, 1, 4))).isFalse();
        assertThat(ports().figures().find(area, DAY)).isEqualTo(figures(DAY, 1, 3));
        assertThat(ports().figures().find(area, DAY.plusDays(1))).isNull();
    }

    @Test
    void the_newest_revision_answers_and_revisions_count_beyond_nine() {
        for (int revision = 1; revision <= 11; revision++) {
            ports().figures().publish(figures(DAY, revision, revision));
        }
        assertThat(ports().figures().find(area, DAY)).isEqualTo(figures(DAY, 11, 11));
    }

    @Test
    void a_span_holds_its_first_and_last_day_and_the_newest_of_each() {
        assertThat(ports().figures().lastDay(area)).isNull();
        for (int day = 0; day < 4; day++) {
            ports().figures().publish(figures(DAY.plusDays(day), 1, day));
        }
        ports().figures().publish(figures(DAY.plusDays(1), 2, 9));
        assertThat(ports().figures()
                        .between(area, DAY.plusDays(1), DAY.plusDays(2))
                        .values())
                .containsExactly(figures(DAY.plusDays(1), 2, 9), figures(DAY.plusDays(2), 1, 2));
        assertThat(ports().figures().lastDay(area)).isEqualTo(DAY.plusDays(3));
    }
}
