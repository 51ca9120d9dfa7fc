package anlan.domain.figures;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.area.AreaCode;
import anlan.domain.contract.Samples;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a day of a town says of its parts. */
class SplitTest {

    private static final SortedMap<String, Long> COUNTS = new TreeMap<>(Map.of(
            "hazards.found", 5L,
            "hazards.found.village.331082001201", 2L,
            "hazards.found.village.331082001202", 3L,
            "hazards.onSpot", 4L,
            "complaints.open.village.331082001201", 7L));

    @Test
    void a_village_has_what_is_split_by_village_and_nothing_else() {
        SortedMap<String, Long> its = Split.VILLAGE.only(COUNTS, "331082001201");
        assertThat(its)
                .containsEntry("hazards.found", 2L)
                .containsEntry("complaints.open", 7L)
                .containsEntry("complaints.new", 0L)
                .doesNotContainKey("hazards.onSpot");
        assertThat(Split.VILLAGE.only(COUNTS, "331082001299").values()).containsOnly(0L);
    }

    @Test
    void a_day_of_a_town_gives_the_day_of_a_village_without_rates() {
        DayFigures town =
                DayFigures.of(EventOf.DAY, Samples.VILLAGE.town(), 3, new Tally(COUNTS, 9, "events"), null, null);
        DayFigures village = town.of(Samples.VILLAGE);
        assertThat(village.area()).isEqualTo(Samples.VILLAGE);
        assertThat(village.revision()).isEqualTo(3);
        assertThat(village.tally().count("hazards.found")).isEqualTo(2);
        assertThat(village.rates()).isEmpty();
        assertThat(village.intact()).isTrue();
        assertThat(village.digest()).isNotEqualTo(town.digest());
    }

    @Test
    void a_day_says_by_which_rules_and_areas_it_was_counted_and_its_digest_stays() {
        DayFigures town =
                DayFigures.of(EventOf.DAY, Samples.VILLAGE.town(), 1, new Tally(COUNTS, 9, "events"), null, null);
        DayFigures by = town.by("rules-1", "areas-1");
        assertThat(by.versions()).isEqualTo(new Versions(town.formulas(), "rules-1", "areas-1"));
        assertThat(by.digest()).isEqualTo(town.digest());
    }

    @Test
    void only_what_lies_in_a_village_counts_for_one() {
        assertThat(DayFold.fold(Opening.NONE, java.util.List.of(EventOf.read("H1 ASSIGNED")))
                        .counts()
                        .keySet())
                .as("it names its town alone")
                .noneMatch(id -> id.contains(".village."));
    }

    @Test
    void a_count_that_is_split_by_village_has_a_part_there() {
        AreaCode village = Samples.VILLAGE;
        assertThat(new FigureId("hazards.found").in(village))
                .isEqualTo(new FigureId("hazards.found.village.331082001201"));
        assertThat(new FigureId("hazards.onSpot").in(village)).isNull();
        assertThat(new FigureId("rect.all").in(village)).isNull();
    }

    @Test
    void what_is_carried_over_is_known_by_its_id() {
        assertThat(Opening.has("hazards.open")).isTrue();
        assertThat(Opening.has("complaints.overdue.unit.town")).isTrue();
        assertThat(Opening.has("hazards.found")).isFalse();
    }
}
