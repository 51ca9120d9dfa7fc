package anlan.domain.figures;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.contract.Samples;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one may ask for by its id. */
class FigureIdTest {

    private static final DayFigures DAY = DayFigures.of(
            LocalDate.of(2024, 2, 8),
            Samples.TOWN,
            1,
            new Tally(
                    new TreeMap<>(Map.of(
                            "hazards.found", 4L, "hazards.rectifiedOfFound", 1L, "hazards.found.grade.MAJOR", 3L)),
                    9,
                    "digest"),
            null,
            null);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hazards.found",
                "complaints.overdue",
                "hazards.found.grade.MAJOR",
                "hazards.found.source.OFFICE",
                "complaints.new.category.noise",
                "rect.all",
                "satis"
            })
    void a_count_a_part_and_a_rate_have_ids(String id) {
        assertThat(FigureId.find(id)).isEqualTo(new FigureId(id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hazards",
                "hazards.lost",
                "HAZARDS.FOUND",
                "hazards.found.grade",
                "hazards.found.grade.",
                "hazards.lost.grade.MAJOR",
                ".grade.MAJOR",
                "hazards.rectified.minutes.5",
                "rect.all.grade.MAJOR",
                "rect"
            })
    void nothing_else_has(String id) {
        assertThat(FigureId.find(id)).isNull();
    }

    @Test
    void it_says_what_a_day_came_to() {
        assertThat(new FigureId("hazards.found").count(DAY)).isEqualTo(4);
        assertThat(new FigureId("hazards.found.grade.MAJOR").count(DAY)).isEqualTo(3);
        assertThat(new FigureId("hazards.found.grade.GENERAL").count(DAY)).isZero();
        assertThat(new FigureId("hazards.found").isRate()).isFalse();
        assertThat(new FigureId("rect.all").isRate()).isTrue();
        assertThat(new FigureId("rect.all").rate(DAY)).isEqualTo(new Rate(1, 4));
        assertThat(new FigureId("hazards.found").rate(DAY)).isNull();
    }
}
