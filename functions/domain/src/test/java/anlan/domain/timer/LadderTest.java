package anlan.domain.timer;

import static anlan.domain.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.casefile.CaseId;
import anlan.domain.category.CaseKind;
import anlan.domain.contract.Samples;
import anlan.domain.deadline.Deadline;
import anlan.domain.deadline.Term;
import anlan.domain.deadline.WorkCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which rung is due, and when. */
class LadderTest {

    private static final CaseId ID = Samples.id(CaseKind.HAZARD, "ladder");
    private static final Term TERM = new Term.WorkingDays(5);

    /** Spring Festival of 2024: off from the 10th to the 17th of February, the 4th and 18th are worked. */
    private static final WorkCalendar CALENDAR = new WorkCalendar(
            LocalDate.parse("2024-02-10")
                    .datesUntil(LocalDate.parse("2024-02-18"))
                    .collect(java.util.stream.Collectors.toSet()),
            Set.of(LocalDate.parse("2024-02-04"), LocalDate.parse("2024-02-18")),
            Set.of(2024),
            Samples.ASSUMED);

    private static Rung rung(String name, String offset) {
        return new Rung(
                name,
                Offset.parse(offset),
                List.of(Addressee.OWNER),
                "template",
                Severity.OVERDUE,
                true,
                name.equals("T+5"),
                null,
                null);
    }

    private static final List<Rung> DAYS = List.of(
            rung("T-3", "-3wd"),
            rung("T-1", "-1wd"),
            rung("T+0", "0"),
            rung("T+1", "1wd"),
            rung("T+3", "3wd"),
            rung("T+5", "5wd"));
    private static final List<Rung> HOURS =
            List.of(rung("T+0", "0"), rung("+1h", "PT1H"), rung("+4h", "PT4H"), rung("T+3", "3wd"));
    private static final List<Rung> STEPS = List.of(rung("+0", "0"), rung("+1wd", "1wd"));
    private static final Ladder LADDER = new Ladder(DAYS, HOURS, STEPS, CALENDAR);
    private static final Ladder NONE = new Ladder(List.of(), List.of(), List.of(), CALENDAR);

    /** Set on Thursday the 1st, due at 24:00 of Thursday the 8th of February. */
    private static final Instant SET = at("2024-02-01T10:00:00");

    private static final Deadline DUE = new Deadline(at("2024-02-09T00:00:00"), 3, null, TERM, SET, null);
    private static final Deadline PROVISIONAL =
            new Deadline(at("2024-02-09T00:00:00"), 3, at("2024-02-21T00:00:00"), TERM, SET, null);

    private static Rung named(String name) {
        return DAYS.stream()
                .filter(rung -> rung.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Timer climb(String fireAt, String rung) {
        return new Timer(at(fireAt), ID, 3, new Purpose.Climb(rung));
    }

    @ParameterizedTest
    @CsvSource({
        "T-3, 2024-02-05T08:00:00",
        "T-1, 2024-02-07T08:00:00",
        "T+0, 2024-02-09T00:00:00",
        "T+1, 2024-02-10T00:00:00",
        "T+3, 2024-02-20T00:00:00",
        "T+5, 2024-02-22T00:00:00"
    })
    void rungs_count_working_days_from_the_last_day_of_the_term(String name, String when) {
        Rung rung = DAYS.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(LADDER.at(rung, DUE)).isEqualTo(at(when));
    }

    @Test
    void a_term_that_ends_in_the_middle_of_a_day_has_that_day_as_its_last() {
        Deadline noon = new Deadline(at("2024-02-08T12:00:00"), 3, null, TERM, SET, null);
        assertThat(LADDER.at(DAYS.get(1), noon)).isEqualTo(at("2024-02-07T08:00:00"));
        assertThat(LADDER.at(DAYS.get(2), noon)).isEqualTo(at("2024-02-08T12:00:00"));
        assertThat(LADDER.at(DAYS.get(3), noon)).isEqualTo(at("2024-02-10T00:00:00"));
    }

    @Test
    void the_rungs_after_a_deadline_of_a_calendar_that_is_not_out_count_from_the_end_of_the_grace() {
        assertThat(LADDER.at(DAYS.get(0), PROVISIONAL)).as("reminders do not").isEqualTo(at("2024-02-05T08:00:00"));
        assertThat(LADDER.at(DAYS.get(2), PROVISIONAL)).isEqualTo(at("2024-02-21T00:00:00"));
        assertThat(LADDER.at(DAYS.get(3), PROVISIONAL)).isEqualTo(at("2024-02-22T00:00:00"));
    }

    @Test
    void a_clock_that_starts_sets_the_timer_of_the_first_rung_ahead() {
        assertThat(LADDER.timers(ID, DUE, null, false, SET)).containsExactly(climb("2024-02-05T08:00:00", "T-3"));
        assertThat(LADDER.timers(ID, PROVISIONAL, null, false, SET))
                .containsExactly(
                        climb("2024-02-05T08:00:00", "T-3"),
                        new Timer(at("2024-02-02T10:00:00"), ID, 3, new Purpose.CalendarCheck()));
        assertThat(NONE.timers(ID, DUE, null, false, SET)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-04T23:59:59, T-3",
        "2024-02-05T00:00:00, T-1",
        "2024-02-06T23:59:59, T-1",
        "2024-02-07T07:00:00, T+0",
        "2024-02-12T00:00:00, T+0"
    })
    void no_reminder_comes_on_the_day_on_which_the_deadline_was_set_or_before(String set, String first) {
        assertThat(LADDER.timers(ID, DUE, null, false, at(set)))
                .extracting(Timer::purpose)
                .containsExactly(new Purpose.Climb(first));
    }

    @Test
    void a_clock_that_runs_again_goes_on_above_the_rung_that_was_climbed() {
        Instant later = at("2024-02-20T10:00:00");
        assertThat(LADDER.timers(ID, DUE, "T+1", true, later)).containsExactly(climb("2024-02-20T00:00:00", "T+3"));
        assertThat(LADDER.timers(ID, DUE, "T-1", false, later)).containsExactly(climb("2024-02-09T00:00:00", "T+0"));
        assertThat(LADDER.timers(ID, DUE, "T+5", true, later)).isEmpty();
        assertThat(LADDER.timers(ID, DUE, null, true, later))
                .as("late, and nobody knows by which rung")
                .containsExactly(climb("2024-02-10T00:00:00", "T+1"));
    }

    @Test
    void the_highest_rung_that_is_due_is_climbed_and_those_below_are_passed() {
        Ladder.Due due = LADDER.due(ID, DUE, named("T-1"), at("2024-02-20T00:00:00"));
        assertThat(due.highest().name()).isEqualTo("T+3");
        assertThat(due.passed()).extracting(Rung::name).containsExactly("T-1", "T+0", "T+1");
        assertThat(due.next()).isEqualTo(climb("2024-02-22T00:00:00", "T+5"));
        assertThat(due.refers()).isFalse();
    }

    @Test
    void a_rung_is_due_at_its_moment_and_not_before() {
        assertThat(LADDER.due(ID, DUE, named("T+0"), at("2024-02-09T00:00:00"))
                        .highest()
                        .name())
                .isEqualTo("T+0");
        assertThat(LADDER.due(ID, DUE, named("T+0"), at("2024-02-10T00:00:00").minusNanos(1))
                        .highest()
                        .name())
                .isEqualTo("T+0");
        Ladder.Due all = LADDER.due(ID, DUE, named("T+0"), at("2024-03-10T00:00:00"));
        assertThat(all.highest().name()).isEqualTo("T+5");
        assertThat(all.next()).isNull();
        assertThat(all.refers()).isTrue();
    }

    @Test
    void what_was_handed_in_too_late_is_climbed_to_the_deadline_and_no_further() {
        Ladder.Due due = LADDER.due(ID, DUE, named("T-1"), at("2024-02-20T00:00:00"));
        Ladder.Due only = due.upTo(LADDER.overdue(DUE));
        assertThat(only.highest().name()).isEqualTo("T+0");
        assertThat(only.passed()).extracting(Rung::name).containsExactly("T-1");
        assertThat(only.next()).isNull();
        Ladder.Due first = LADDER.due(ID, DUE, named("T+0"), at("2024-02-09T00:00:00"));
        assertThat(first.upTo(LADDER.overdue(DUE)).highest().name()).isEqualTo("T+0");
        assertThatThrownBy(() -> NONE.overdue(DUE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_must_be_answered_sooner_is_climbed_sooner_and_never_later() {
        Ladder.Due due = LADDER.due(ID, DUE, named("T-1"), at("2024-02-20T00:00:00"));
        Instant sooner = at("2024-02-21T00:00:00");
        assertThat(due.noLaterThan(sooner).next()).isEqualTo(climb("2024-02-21T00:00:00", "T+5"));
        assertThat(due.noLaterThan(at("2024-02-23T00:00:00"))).isEqualTo(due);
        assertThat(due.noLaterThan(null)).isEqualTo(due);
        Ladder.Due all = LADDER.due(ID, DUE, named("T+0"), at("2024-03-10T00:00:00"));
        assertThat(all.noLaterThan(sooner)).as("nothing comes after it").isEqualTo(all);
        Timer check = new Timer(at("2024-02-22T00:00:00"), ID, 1, new Purpose.CalendarCheck());
        assertThat(check.noLaterThan(sooner)).as("no rung").isSameAs(check);
    }

    @Test
    void a_rung_that_the_ladder_has_no_more_is_the_next_that_it_has() {
        assertThat(LADDER.rung(DUE, "T+1", SET)).isEqualTo(named("T+1"));
        assertThat(LADDER.rung(DUE, "T+2", at("2024-02-10T00:00:00"))).isEqualTo(named("T+1"));
        assertThat(LADDER.rung(DUE, "T+2", at("2024-02-10T00:00:01"))).isEqualTo(named("T+3"));
        assertThat(LADDER.rung(DUE, "T+9", at("2025-01-01T00:00:00"))).isNull();
    }

    @Test
    void a_term_in_hours_climbs_by_the_clock_over_nights_and_holidays() {
        Deadline hours =
                new Deadline(at("2024-02-10T15:30:00"), 1, null, new Term.ByTheClock(Duration.ofHours(24)), SET, null);
        assertThat(HOURS.stream().map(rung -> LADDER.at(rung, hours)))
                .containsExactly(
                        at("2024-02-10T15:30:00"),
                        at("2024-02-10T16:30:00"),
                        at("2024-02-10T19:30:00"),
                        at("2024-02-21T00:00:00"));
        assertThat(LADDER.rungs(DUE)).isEqualTo(DAYS);
    }

    @Test
    void a_step_is_told_when_its_time_is_over_and_a_working_day_later() {
        Instant until = at("2024-02-08T15:30:00");
        Timer first = LADDER.timer(ID, Step.SIGN, until);
        assertThat(first).isEqualTo(new Timer(until, ID, 0, new Purpose.Late(Step.SIGN, "+0", until)));
        Ladder.Due due = LADDER.due(ID, (Purpose.Late) first.purpose(), STEPS.getFirst(), until);
        assertThat(due.highest().name()).isEqualTo("+0");
        assertThat(due.next())
                .isEqualTo(new Timer(at("2024-02-10T00:00:00"), ID, 0, new Purpose.Late(Step.SIGN, "+1wd", until)));
        Ladder.Due both = LADDER.due(ID, (Purpose.Late) first.purpose(), STEPS.getFirst(), at("2024-02-10T00:00:00"));
        assertThat(both.highest().name()).isEqualTo("+1wd");
        assertThat(both.passed()).extracting(Rung::name).containsExactly("+0");
        assertThat(both.next()).isNull();
        assertThat(NONE.timer(ID, Step.SIGN, until)).isNull();
    }

    @Test
    void a_ladder_that_can_not_be_climbed_does_not_start() {
        List<Rung> twice = List.of(rung("T+0", "0"), rung("T+0", "1wd"));
        List<Rung> back = List.of(rung("T+0", "0"), rung("T-1", "-1wd"));
        for (List<Rung> rungs : List.of(twice, back)) {
            assertThatThrownBy(() -> new Ladder(rungs, List.of(), List.of(), CALENDAR))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(rungs.getLast().name());
        }
        assertThatThrownBy(() ->
                        new Rung("T+9", Offset.parse("9wd"), List.of(), "t", Severity.GRAVE, true, false, null, null))
                .hasMessageContaining("T+9");
    }

    @Test
    void a_timer_of_a_rung_that_the_ladder_has_no_more_stands_for_the_next_one_that_was_ahead() {
        assertThat(LADDER.rung(DUE, "T-1", at("2024-02-07T08:00:00")).name()).isEqualTo("T-1");
        assertThat(LADDER.rung(DUE, "T-2", at("2024-02-06T08:00:00")).name()).isEqualTo("T-1");
        assertThat(LADDER.rung(DUE, "T+2", at("2024-02-10T00:00:00").plusNanos(1))
                        .name())
                .isEqualTo("T+3");
        assertThat(LADDER.rung(DUE, "T+9", at("2024-03-10T00:00:00"))).isNull();
        Instant until = at("2024-02-08T15:30:00");
        assertThat(LADDER.rung(new Purpose.Late(Step.SIGN, "+1h", until), until.plusSeconds(3600)))
                .isEqualTo(STEPS.getLast());
        assertThat(LADDER.rung(new Purpose.Late(Step.SIGN, "+9wd", until), at("2024-03-10T00:00:00")))
                .isNull();
    }

    @Test
    void a_ladder_stands_as_it_was_set_up() {
        List<Rung> rungs = new ArrayList<>(DAYS);
        Ladder ladder = new Ladder(rungs, List.of(), List.of(), CALENDAR);
        rungs.clear();
        assertThat(ladder.days()).isEqualTo(DAYS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3d", "wd", "", "-PT1H", "PT-1H", "1"})
    void what_is_no_offset_is_refused(String text) {
        assertThatThrownBy(() -> Offset.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"T+0", "T-2", "T+0 leader", "Calendar", ""})
    void the_name_of_a_rung_is_read_back_as_that_rung(String rung) {
        assertThat(Purpose.of(new Purpose.Climb(rung).text())).isEqualTo(new Purpose.Climb(rung));
    }

    @Test
    void every_other_purpose_is_read_back_as_it_was_written() {
        assertThat(new Purpose.CalendarCheck().text())
                .as("as it stands in keys")
                .isEqualTo("calendar");
        assertThat(Purpose.of("calendar")).isEqualTo(new Purpose.CalendarCheck());
        Stream.of(Step.values()).forEach(step -> {
            Purpose late = new Purpose.Late(step, "+1wd", SET);
            assertThat(Purpose.of(late.text())).isEqualTo(late);
        });
        assertThat(new Purpose.Late(Step.SIGN, "+0", SET).text()).isEqualTo("sign+0@2024-02-01T02:00:00Z");
    }

    @Test
    void whom_a_rung_tells_is_read_back_from_its_word() {
        Stream.of(Addressee.values())
                .forEach(each -> assertThat(Addressee.of(each.word())).isEqualTo(each));
        assertThat(Addressee.UNIT_LEADER.word()).isEqualTo("unit-leader");
        assertThatThrownBy(() -> Addressee.of("mayor")).hasMessageContaining("mayor");
    }

    @Test
    void a_timer_that_is_put_off_is_the_same_but_for_its_moment() {
        assertThat(climb("2024-02-09T00:00:00", "T+0").at(at("2024-02-10T00:00:00")))
                .isEqualTo(climb("2024-02-10T00:00:00", "T+0"));
    }

    @Test
    void only_rungs_above_the_last_that_was_climbed_are_ahead() {
        assertThat(LADDER.isAhead(DUE, named("T+0"), null)).isTrue();
        assertThat(LADDER.isAhead(DUE, named("T+0"), "T-1")).isTrue();
        assertThat(LADDER.isAhead(DUE, named("T+0"), "T+0")).isFalse();
        assertThat(LADDER.isAhead(DUE, named("T+0"), "T+3")).isFalse();
    }

    @Test
    void signing_and_the_first_contact_are_the_owners_to_do_and_the_rest_is_not() {
        assertThat(Stream.of(Step.values()).filter(Step::ofOwner)).containsExactly(Step.SIGN, Step.CONTACT);
    }
}
