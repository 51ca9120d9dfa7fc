package anlan.usecases.deadline;

import static anlan.domain.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.alert.Intent;
import anlan.domain.contract.Samples;
import anlan.domain.deadline.Deadline;
import anlan.domain.deadline.DeadlineClock;
import anlan.domain.deadline.Term;
import anlan.domain.deadline.WorkCalendar;
import anlan.domain.hazard.ExtensionPending;
import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.Open;
import anlan.domain.hazard.Submitted;
import anlan.domain.hazard.Working;
import anlan.domain.lifecycle.Cases;
import anlan.domain.lifecycle.NewCase;
import anlan.domain.lifecycle.Owner;
import anlan.domain.people.UnitId;
import anlan.domain.timer.Addressee;
import anlan.domain.timer.Offset;
import anlan.domain.timer.Purpose;
import anlan.domain.timer.Rung;
import anlan.domain.timer.Severity;
import anlan.domain.timer.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A whole ladder: who hears of which rung, what a case comes to, and what ends the climbing. */
class ClimbingTest extends LadderFixture {

    @Test
    void a_hazard_that_nobody_touches_is_told_rung_by_rung_to_those_above() {
        found();
        for (String day : List.of("08", "11", "12", "14", "15", "18", "19", "20", "25", "26", "27")) {
            sweep("2024-03-" + day + "T08:00:00");
        }
        assertThat(events())
                .containsExactly("REMINDED T-1", "OVERDUE T+0", "ESCALATED T+3", "REFERRED T+5", "ESCALATED T+10");
        assertThat(told())
                .containsExactlyInAnyOrder(
                        "T-1 owner town-331082112 PENDING",
                        "T+0 owner town-331082112 PENDING",
                        "T+0 unit-leader town-331082112-leader PENDING",
                        "T+3 superior leader PENDING",
                        "T+3 office office PENDING",
                        "T+5 unit-leader town-331082112-leader PENDING",
                        "T+5 office office PENDING",
                        "T+10 leader leader PENDING");
        assertThat(hazard().status()).isEqualTo("REFERRED");
        assertThat(city.intents()).allSatisfy(intent -> {
            assertThat(intent.unit()).isEqualTo(new UnitId(intent.post().value().replace("-leader", "")));
            assertThat(intent.dueAt()).isEqualTo(at("2024-03-12T00:00:00"));
            assertThat(intent.template()).isEqualTo(intent.rung().equals("T+5") ? "circular" : "overdue");
        });
    }

    @Test
    void after_a_week_without_a_sweep_the_owner_hears_of_the_highest_rung_and_the_lower_ones_are_kept_as_passed() {
        found();
        assertThat(sweep("2024-03-15T00:00:00")).isEqualTo(new NotifyOverdue.Outcome(1, 0, 0));
        assertThat(told())
                .containsExactlyInAnyOrder(
                        "T-1 owner town-331082112 SUPERSEDED",
                        "T+0 owner town-331082112 SUPERSEDED",
                        "T+0 unit-leader town-331082112-leader SUPERSEDED",
                        "T+3 superior leader PENDING",
                        "T+3 office office PENDING",
                        "T+3 owner town-331082112 PENDING");
        assertThat(city.intents())
                .filteredOn(intent -> intent.fate() == Intent.Fate.SUPERSEDED)
                .extracting(Intent::reason)
                .containsOnly("a higher rung was due");
        assertThat(events()).containsExactly("OVERDUE T+3");
    }

    @Test
    void a_rung_that_refers_does_so_even_if_a_higher_one_is_told() {
        found();
        sweep("2024-03-26T00:00:00");
        assertThat(events()).containsExactly("REFERRED T+10");
        assertThat(hazard().status()).isEqualTo("REFERRED");
        assertThat(hazard().progress().overdueSince()).isEqualTo(at("2024-03-26T00:00:00"));
    }

    @Test
    void what_the_units_sit_down_about_already_is_overdue_and_escalated_and_not_referred_again() {
        found();
        this.<Open>does("referred", state -> state.referred(draft("2024-03-05T10:00:00"), due -> due));
        sweep("2024-03-12T00:00:00");
        sweep("2024-03-19T00:00:00");
        assertThat(events()).containsExactly("REFERRED ", "OVERDUE T+0", "ESCALATED T+5");
    }

    @Test
    void one_post_with_several_parts_in_a_case_is_told_once() {
        Deadline due = new DeadlineClock(CALENDAR, HOURS).first(new Term.WorkingDays(5), now);
        found(new Owner(UnitId.OFFICE.mainPost(), UnitId.OFFICE), due);
        sweep("2024-03-15T00:00:00");
        assertThat(told())
                .filteredOn(line -> line.startsWith("T+3"))
                .containsExactlyInAnyOrder("T+3 superior leader PENDING", "T+3 office office PENDING");
    }

    @Test
    void a_reminder_ends_where_work_was_handed_in_and_goes_on_where_it_was_sent_back() {
        found();
        signed("2024-03-05T10:00:00");
        handedIn("2024-03-06T10:00:00", "2024-03-12T00:00:00");
        assertThat(sweep("2024-03-08T08:00:00")).isEqualTo(new NotifyOverdue.Outcome(0, 1, 0));
        assertThat(city.intents()).isEmpty();
        this.<Submitted>does("back", state -> state.returned(draft("2024-03-08T09:00:00"), Samples.rules(0)));
        sweep("2024-03-12T00:00:00");
        assertThat(told())
                .containsExactlyInAnyOrder(
                        "T+0 owner town-331082112 PENDING", "T+0 unit-leader town-331082112-leader PENDING");
    }

    @Test
    void work_handed_in_late_is_told_as_overdue_and_no_higher_until_it_comes_back() {
        found();
        signed("2024-03-05T10:00:00");
        handedIn("2024-03-14T10:00:00", "2024-04-18T00:00:00");
        sweep("2024-03-15T00:00:00");
        assertThat(told())
                .containsExactlyInAnyOrder(
                        "T-1 owner town-331082112 SUPERSEDED",
                        "T+0 owner town-331082112 PENDING",
                        "T+0 unit-leader town-331082112-leader PENDING");
        assertThat(sweep("2024-03-29T00:00:00")).isEqualTo(new NotifyOverdue.Outcome(0, 0, 0));
        assertThat(hazard().status()).isEqualTo("SUBMITTED");
        this.<Submitted>does("back", state -> state.returned(draft("2024-03-29T09:00:00"), Samples.rules(0)));
        sweep("2024-03-29T09:01:00");
        assertThat(events()).endsWith("RETURNED ", "REFERRED T+10");
    }

    @Test
    void work_handed_in_late_after_an_extension_stays_with_its_reviewer() {
        found();
        signed("2024-03-05T10:00:00");
        this.<Working.Rectifying>does(
                "asked",
                state -> state.extensionAsked(
                        draft("2024-03-05T10:00:00"), new Term.WorkingDays(1), at("2024-03-07T00:00:00")));
        this.<ExtensionPending>does("granted", state -> {
            Deadline due = state.progress().requireDeadline();
            return state.extended(
                    draft("2024-03-05T11:00:00"),
                    new DeadlineClock(CALENDAR, HOURS).extended(due, new Term.WorkingDays(1)));
        });
        handedIn("2024-03-14T10:00:00", "2024-04-18T00:00:00");
        sweep("2024-03-15T00:00:00");
        assertThat(hazard().status()).isEqualTo("SUBMITTED");
        assertThat(events()).endsWith("OVERDUE T+0");
        assertThat(city.intents()).extracting(Intent::deadlineVersion).containsOnly(2);
    }

    @Test
    void a_timer_whose_rung_is_taken_from_the_ladder_waits_for_the_rung_above_it() {
        found();
        sweep("2024-03-12T00:00:00");
        ladder = ladder(List.of(REMINDER, OVERDUE, REFERRAL, LISTING));
        assertThat(sweep("2024-03-15T00:00:00")).isEqualTo(new NotifyOverdue.Outcome(0, 1, 0));
        assertThat(ports.timers().next(0)).isEqualTo(at("2024-03-19T00:00:00"));
        assertThat(sweep("2024-03-19T00:00:00").fired()).isEqualTo(1);
        assertThat(events()).endsWith("OVERDUE T+0", "REFERRED T+5");
    }

    @Test
    void a_timer_above_which_the_ladder_has_nothing_any_more_is_dropped() {
        found();
        sweep("2024-03-19T00:00:00");
        ladder = ladder(List.of(REMINDER, OVERDUE, COPY, REFERRAL));
        assertThat(sweep("2024-03-26T00:00:00")).isEqualTo(new NotifyOverdue.Outcome(0, 1, 0));
        assertThat(ports.timers().next(0)).isNull();
    }

    @Test
    void a_timer_that_is_set_twice_tells_nothing_twice() {
        found();
        sweep("2024-03-12T00:00:00");
        int before = city.intents().size();
        city.set(List.of(new Timer(at("2024-03-12T00:00:00"), id, 1, new Purpose.Climb("T+0"))));
        assertThat(sweep("2024-03-12T00:01:00")).isEqualTo(new NotifyOverdue.Outcome(0, 1, 0));
        assertThat(city.intents()).hasSize(before);
    }

    @Test
    void in_the_grace_of_a_calendar_that_is_not_out_nobody_is_reminded_any_more_nor_told_yet() {
        calendar = new WorkCalendar(Set.of(), Set.of(), Set.of(2023), Samples.ASSUMED);
        Deadline due = new DeadlineClock(calendar, HOURS).first(new Term.WorkingDays(5), now);
        found(Owner.ofTown(Samples.TOWN, null), due);
        assertThat(due.graceEnds()).isEqualTo(at("2024-03-15T00:00:00"));
        sweep("2024-03-12T09:00:00");
        assertThat(city.intents()).isEmpty();
        assertThat(ports.timers().next(0)).isAfter(at("2024-03-12T09:00:00"));
        sweep("2024-03-15T00:00:00");
        assertThat(events()).containsExactly("OVERDUE T+0");
    }

    private static final WorkCalendar UNKNOWN = new WorkCalendar(Set.of(), Set.of(), Set.of(2023), Samples.ASSUMED);

    /** The term ended with Monday 11 March, and the grace with Thursday the 14th. */
    private void foundBeforeTheCalendar() {
        calendar = UNKNOWN;
        found(
                Owner.ofTown(Samples.TOWN, null),
                new DeadlineClock(calendar, HOURS).first(new Term.WorkingDays(5), FOUND));
    }

    @Test
    void a_calendar_that_comes_after_the_grace_leaves_the_rungs_where_they_were() {
        foundBeforeTheCalendar();
        sweep("2024-03-15T00:00:00");
        calendar = CALENDAR;
        sweep("2024-03-16T10:00:00");
        assertThat(hazard().progress().requireDeadline().provisional()).isFalse();
        assertThat(events()).containsExactly("OVERDUE T+0", "RESCHEDULED ");
        sweep("2024-03-19T23:59:00");
        assertThat(events()).containsExactly("OVERDUE T+0", "RESCHEDULED ");
        sweep("2024-03-20T00:00:00");
        sweep("2024-03-22T00:00:00");
        assertThat(events()).containsExactly("OVERDUE T+0", "RESCHEDULED ", "ESCALATED T+3", "REFERRED T+5");
    }

    @Test
    void a_calendar_that_comes_in_the_grace_tells_that_it_is_late_and_climbs_from_that_day_on() {
        foundBeforeTheCalendar();
        calendar = CALENDAR;
        sweep("2024-03-14T10:00:00");
        sweep("2024-03-14T10:01:00");
        assertThat(events()).containsExactly("RESCHEDULED ", "OVERDUE T+0");
        sweep("2024-03-19T23:59:00");
        assertThat(events()).containsExactly("RESCHEDULED ", "OVERDUE T+0");
        sweep("2024-03-20T00:00:00");
        assertThat(events()).containsExactly("RESCHEDULED ", "OVERDUE T+0", "ESCALATED T+3");
    }

    @Test
    void a_rung_that_is_not_held_is_told_in_the_night() {
        Rung loud = new Rung(
                "T+0",
                Offset.parse("0"),
                List.of(Addressee.OWNER),
                "overdue",
                Severity.OVERDUE,
                false,
                false,
                null,
                null);
        ladder = ladder(List.of(loud));
        Deadline due = new Deadline(
                at("2024-03-04T23:00:00"), 1, null, new Term.ByTheClock(Duration.ofHours(13)), FOUND, null);
        found(Owner.ofTown(Samples.TOWN, null), due);
        sweep("2024-03-04T23:00:00");
        assertThat(city.intents()).singleElement().satisfies(intent -> {
            assertThat(intent.held()).isFalse();
            assertThat(intent.urgent()).as("only its term is urgent or not").isFalse();
            assertThat(intent.notBefore()).isEqualTo(now);
        });
    }

    @Test
    void a_case_that_somebody_else_moves_at_the_same_moment_is_left_to_the_next_sweep() {
        found();
        boolean[] moved = {false};
        Cases<Hazard> raced = hazards(one -> {
            if (!moved[0]) {
                moved[0] = true;
                signed("2024-03-12T00:00:00");
            }
        });
        assertThat(sweep("2024-03-12T00:00:00", raced)).isEqualTo(new NotifyOverdue.Outcome(0, 0, 1));
        assertThat(sweep("2024-03-12T00:01:00", raced)).isEqualTo(new NotifyOverdue.Outcome(1, 0, 0));
    }

    @Test
    void a_case_that_can_not_be_read_holds_up_no_other_and_the_sweep_says_so() {
        found();
        NewCase<Hazard> broken = Samples.hazard("broken", "LH-broken", FOUND);
        ports.hazards().open(broken);
        Cases<Hazard> unreadable = hazards(one -> {
            if (one.equals(broken.receipt().id())) {
                throw new IllegalStateException("a row that nobody can read");
            }
        });
        assertThatThrownBy(() -> sweep("2024-03-12T00:00:00", unreadable)).hasMessage("a row that nobody can read");
        assertThat(city.intents())
                .isNotEmpty()
                .allMatch(intent -> intent.caseId().equals(id));
    }
}
