package anlan.domain.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.contract.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What has gone against a case is counted, and none of it is forgotten. */
class CountsTest {

    private static final Instant THEN = Samples.NOW;
    private static final Duration MONTH = Duration.ofDays(30);

    @Test
    void each_thing_that_goes_wrong_is_counted_by_itself() {
        Counts counts = Counts.NONE
                .andReturned()
                .andReturned()
                .andFailed()
                .andTransferred()
                .andExtended();
        assertThat(counts).isEqualTo(new Counts(2, 1, 1, true, List.of()));
        assertThat(counts.andExtended()).as("there is one extension").isEqualTo(counts);
        assertThat(Counts.NONE)
                .as("nothing is counted against another case")
                .isEqualTo(new Counts(0, 0, 0, false, List.of()));
    }

    @Test
    void opened_again_the_work_starts_anew_and_that_alone_is_remembered() {
        Counts worn = new Counts(1, 1, 1, true, List.of(THEN));
        assertThat(worn.andReopened(THEN.plusSeconds(9)))
                .isEqualTo(new Counts(0, 0, 0, false, List.of(THEN, THEN.plusSeconds(9))));
    }

    @Test
    void what_goes_wrong_after_it_was_opened_again_does_not_hide_when_that_was() {
        Counts counts = Counts.NONE
                .andReopened(THEN)
                .andReturned()
                .andFailed()
                .andTransferred()
                .andExtended();
        assertThat(counts.reopened()).containsExactly(THEN);
    }

    @Test
    void an_opening_counts_for_the_whole_window_its_last_moment_included() {
        Counts counts = Counts.NONE.andReopened(THEN);
        assertThat(counts.reopenedWithin(MONTH, THEN)).isEqualTo(1);
        assertThat(counts.reopenedWithin(MONTH, THEN.plus(MONTH))).isEqualTo(1);
        assertThat(counts.reopenedWithin(MONTH, THEN.plus(MONTH).plusNanos(1))).isZero();
    }

    @Test
    void of_several_openings_only_those_in_the_window_count() {
        Counts counts = Counts.NONE;
        for (int month = 0; month < 6; month++) {
            counts = counts.andReopened(THEN.plus(MONTH.multipliedBy(month)));
        }
        Instant last = THEN.plus(MONTH.multipliedBy(5));
        assertThat(counts.reopenedWithin(MONTH, last)).isEqualTo(2);
        assertThat(counts.reopenedWithin(MONTH.multipliedBy(9), last)).isEqualTo(6);
        assertThat(counts.reopenedWithin(Duration.ZERO, last)).isEqualTo(1);
        assertThat(Counts.NONE.reopenedWithin(MONTH, last)).isZero();
    }

    @Test
    void nobody_can_take_an_opening_back() {
        List<Instant> openings = new ArrayList<>(List.of(THEN));
        Counts counts = new Counts(0, 0, 0, false, openings);
        openings.clear();
        assertThat(counts.reopened()).containsExactly(THEN);
    }
}
