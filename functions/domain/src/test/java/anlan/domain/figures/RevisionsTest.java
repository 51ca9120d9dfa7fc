package anlan.domain.figures;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.contract.Samples;
import anlan.domain.event.CaseEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Revisions of a day: what names one, what it was made from, and what is said of it afterwards. */
class RevisionsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 2, 8);
    private static final CaseEvent FOUND =
            Samples.hazard("revision").transition().event();

    private static DayFigures day(int revision, DayFigures.@Nullable Reason reason) {
        Tally tally = DayFold.fold(Opening.NONE, List.of(FOUND));
        return DayFigures.of(DAY, Samples.TOWN, revision, tally, reason, DayFigures.basis(Opening.NONE, FOUND));
    }

    private static SortedMap<String, Long> counts(String figure, long n) {
        return new TreeMap<>(Map.of(figure, n));
    }

    @Test
    void a_revision_is_named_by_its_area_its_day_and_its_number_and_the_next_has_the_number_after_it() {
        assertThat(day(2, DayFigures.Reason.LATE_EVENT).named()).isEqualTo(new Revision(Samples.TOWN, DAY, 2));
        assertThat(day(2, DayFigures.Reason.LATE_EVENT).named().next()).isEqualTo(new Revision(Samples.TOWN, DAY, 3));
        assertThat(Revision.of(Samples.TOWN, DAY, day(1, null))).isEqualTo(new Revision(Samples.TOWN, DAY, 1));
        assertThat(Revision.of(Samples.TOWN, DAY, null)).isEqualTo(new Revision(Samples.TOWN, DAY, 0));
    }

    @Test
    void the_two_paths_differ_by_what_one_counts_more_and_a_count_that_one_does_not_name_is_none() {
        assertThat(Difference.between(counts("hazards.open", 3), counts("hazards.open", 3)))
                .isEmpty();
        assertThat(Difference.between(counts("hazards.open", 0), new TreeMap<>()))
                .isEmpty();
        SortedMap<String, Difference> differences =
                Difference.between(counts("hazards.open", 3), counts("hazards.found", 1));
        assertThat(differences)
                .containsExactly(
                        Map.entry("hazards.found", new Difference("hazards.found", 0, 1)),
                        Map.entry("hazards.open", new Difference("hazards.open", 3, 0)));
        assertThat(differences.get("hazards.found").by()).isEqualTo(-1);
        assertThat(differences.get("hazards.open").by()).isEqualTo(3);
    }

    @Test
    void a_day_is_final_where_nothing_differs_and_else_names_the_first_difference() {
        DayFigures agreed = day(1, null).compared(new TreeMap<>());
        assertThat(agreed.status()).isEqualTo(DayFigures.Status.FINAL);
        assertThat(agreed.difference()).isNull();
        assertThat(agreed.digest()).isEqualTo(day(1, null).digest());

        DayFigures waits = agreed.compared(Difference.between(counts("hazards.open", 3), counts("hazards.found", 1)));
        assertThat(waits.status()).isEqualTo(DayFigures.Status.PROVISIONAL);
        assertThat(waits.difference()).isEqualTo(new Difference("hazards.found", 0, 1));
    }

    @Test
    void figures_are_intact_while_their_digest_is_that_of_what_they_say() {
        DayFigures day = day(1, null);
        assertThat(day.intact()).isTrue();
        DayFigures altered = new DayFigures(
                day.date(),
                day.area(),
                day.revision(),
                day.versions(),
                new Tally(
                        counts("hazards.open", 7),
                        day.tally().events(),
                        day.tally().eventsDigest()),
                day.rates(),
                day.digest(),
                null,
                day.basis(),
                day.status(),
                null);
        assertThat(altered.intact()).isFalse();
    }

    @Test
    void what_a_day_is_folded_from_is_told_by_its_newest_event_and_by_the_evening_before() {
        Opening one = new Opening(counts("hazards.open", 1));
        assertThat(DayFigures.basis(one, FOUND)).isEqualTo(DayFigures.basis(one, FOUND));
        assertThat(List.of(
                        DayFigures.basis(one, FOUND),
                        DayFigures.basis(Opening.NONE, FOUND),
                        DayFigures.basis(one, null),
                        DayFigures.basis(
                                one, Samples.hazard("another").transition().event())))
                .doesNotHaveDuplicates()
                .allMatch(basis -> basis.matches("[0-9a-f]{64}"));
    }
}
