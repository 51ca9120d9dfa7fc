package anlan.domain.timer;

import static anlan.domain.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.casefile.CaseId;
import anlan.domain.category.CaseKind;
import anlan.domain.contract.Samples;
import anlan.domain.deadline.Deadline;
import anlan.domain.deadline.Term;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When the city looks at a case again, and why. */
class LadderTest {

    private static final CaseId ID = Samples.id(CaseKind.HAZARD, "ladder");
    private static final Instant FROM = at("2024-02-08T10:00:00");
    private static final Instant DUE = at("2024-02-16T00:00:00");
    private static final Instant GRACE = at("2024-02-19T00:00:00");
    private static final Term TERM = new Term.WorkingDays(5);
    private static final Deadline CERTAIN = new Deadline(DUE, 3, null, TERM, FROM, null);
    private static final Deadline PROVISIONAL = new Deadline(DUE, 3, GRACE, TERM, FROM, null);
    private static final Rung OWNER = new Rung("T+0", 0, List.of("owner"), "overdue");
    private static final Rung LEADER = new Rung("T+0 leader", 0, List.of("leader"), "overdue");
    private static final Ladder LADDER = new Ladder(List.of(OWNER));

    private static Timer climb(Instant fireAt, String rung) {
        return new Timer(fireAt, ID, 3, new Purpose.Climb(rung));
    }

    @Test
    void each_rung_is_climbed_when_a_certain_deadline_passes() {
        assertThat(LADDER.timers(ID, CERTAIN, false)).containsExactly(climb(DUE, "T+0"));
    }

    @Test
    void a_provisional_deadline_is_climbed_after_its_grace_and_looked_at_after_a_day() {
        assertThat(LADDER.timers(ID, PROVISIONAL, false))
                .containsExactly(
                        climb(GRACE, "T+0"), new Timer(at("2024-02-09T10:00:00"), ID, 3, new Purpose.CalendarCheck()));
    }

    @Test
    void nobody_is_told_twice_that_a_case_is_overdue_but_its_calendar_is_still_awaited() {
        assertThat(LADDER.timers(ID, CERTAIN, true)).isEmpty();
        assertThat(LADDER.timers(ID, PROVISIONAL, true))
                .extracting(Timer::purpose)
                .containsExactly(new Purpose.CalendarCheck());
    }

    @Test
    void a_ladder_without_rungs_tells_nobody() {
        assertThat(new Ladder(List.of()).timers(ID, CERTAIN, false)).isEmpty();
        assertThat(new Ladder(List.of()).timers(ID, PROVISIONAL, false)).hasSize(1);
    }

    @Test
    void a_term_that_is_shorter_than_a_day_is_looked_at_when_it_ends() {
        Deadline brief = new Deadline(FROM.plusSeconds(3600), 1, GRACE, TERM, FROM, null);
        assertThat(LADDER.timers(ID, brief, true)).extracting(Timer::fireAt).containsExactly(FROM.plusSeconds(3600));
    }

    @ParameterizedTest
    @ValueSource(ints = {-3, -1, 1, 2})
    void a_rung_before_or_after_the_deadline_can_not_be_climbed_yet(int workingDays) {
        Rung off = new Rung("T" + workingDays, workingDays, List.of("owner"), "soon");
        assertThatThrownBy(() -> new Ladder(List.of(off)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("T" + workingDays);
    }

    /** Every intent goes to the owner still, and the first rung of a deadline makes it overdue. */
    @Test
    void a_rung_that_nobody_would_be_told_of_is_refused() {
        for (List<Rung> rungs : List.of(List.of(LEADER), List.of(OWNER, OWNER))) {
            assertThatThrownBy(() -> new Ladder(rungs))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("T+0");
        }
    }

    @Test
    void a_rung_is_found_by_its_name_and_by_no_other() {
        assertThat(LADDER.rung("T+0")).isEqualTo(OWNER);
        for (String name : List.of("T+1", "", "t+0", "calendar")) {
            assertThatThrownBy(() -> LADDER.rung(name)).as(name).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_ladder_stands_as_it_was_set_up() {
        List<Rung> rungs = new ArrayList<>(List.of(OWNER));
        Ladder ladder = new Ladder(rungs);
        rungs.add(LEADER);
        assertThat(ladder.rungs()).containsExactly(OWNER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"T+0", "T-2", "T+0 leader", "Calendar", ""})
    void the_name_of_a_rung_is_read_back_as_that_rung(String rung) {
        assertThat(Purpose.of(new Purpose.Climb(rung).text())).isEqualTo(new Purpose.Climb(rung));
    }

    @Test
    void a_look_at_the_calendar_is_read_back_as_one() {
        assertThat(new Purpose.CalendarCheck().text())
                .as("as it stands in keys")
                .isEqualTo("calendar");
        assertThat(Purpose.of("calendar")).isEqualTo(new Purpose.CalendarCheck());
    }

    @Test
    void a_timer_that_is_put_off_is_the_same_but_for_its_moment() {
        assertThat(climb(DUE, "T+0").at(GRACE)).isEqualTo(climb(GRACE, "T+0"));
    }
}
