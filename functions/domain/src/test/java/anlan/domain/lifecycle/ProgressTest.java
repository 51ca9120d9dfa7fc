package anlan.domain.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.category.CaseKind;
import anlan.domain.category.CategoryCode;
import anlan.domain.contract.Samples;
import anlan.domain.deadline.Deadline;
import anlan.domain.document.Documents;
import anlan.domain.event.CaseEvent;
import anlan.domain.event.EventKind;
import anlan.domain.people.PostId;
import anlan.domain.people.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** How far a case has come: what each step changes, and what it leaves. */
class ProgressTest {

    private static final Instant THEN = Samples.NOW;
    private static final Deadline DUE = Samples.due(THEN);
    private static final Owner TOWN = new Owner(new PostId("town"), new UnitId("town"));
    private static final Progress LATE = new Progress(
            7,
            5,
            "head",
            DUE,
            DUE.dueAt(),
            "T+0",
            TOWN,
            Counts.NONE.andReturned(),
            THEN.plusSeconds(5),
            History.NONE,
            Documents.NONE);

    private static Deadline other(Instant dueAt, Instant graceEnds) {
        return new Deadline(dueAt, 2, graceEnds, DUE.term(), THEN, null);
    }

    @Test
    void before_anything_has_happened_nobody_has_to_do_anything() {
        assertThat(Progress.START.version()).isZero();
        assertThat(Progress.START.head()).isEqualTo(CaseEvent.FIRST);
        assertThatThrownBy(Progress.START::requireDeadline).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(Progress.START::requireOwner).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void another_deadline_makes_nobody_late() {
        Deadline longer = other(DUE.dueAt().plusSeconds(60), null);
        assertThat(LATE.withDeadline(longer))
                .isEqualTo(new Progress(
                        7,
                        5,
                        "head",
                        longer,
                        null,
                        null,
                        TOWN,
                        LATE.counts(),
                        LATE.stepDueAt(),
                        History.NONE,
                        Documents.NONE));
    }

    @Test
    void what_is_late_by_the_new_calendar_too_stays_late_since_the_same_moment() {
        Instant now = DUE.dueAt().plusSeconds(600);
        assertThat(LATE.rescheduled(other(now, null), now).overdueSince())
                .as("its last moment is now")
                .isEqualTo(DUE.dueAt());
        assertThat(LATE.rescheduled(other(now.plusNanos(1), null), now).overdueSince())
                .isNull();
        assertThat(LATE.rescheduled(other(now.minusSeconds(60), now.plusNanos(1)), now)
                        .overdueSince())
                .as("it has its days of grace")
                .isNull();
    }

    @Test
    void what_was_not_late_is_not_made_late_by_a_calendar_alone() {
        Progress inTime = LATE.withDeadline(DUE);
        assertThat(inTime.rescheduled(other(THEN.minusSeconds(1), null), THEN).overdueSince())
                .isNull();
    }

    @Test
    void an_owner_who_hands_it_on_hands_on_the_lateness_with_it() {
        Owner fire = new Owner(new PostId("fire"), new UnitId("fire"));
        assertThat(LATE.withOwner(fire))
                .isEqualTo(new Progress(
                        7,
                        5,
                        "head",
                        DUE,
                        DUE.dueAt(),
                        "T+0",
                        fire,
                        LATE.counts(),
                        LATE.stepDueAt(),
                        History.NONE,
                        Documents.NONE));
    }

    @Test
    void what_has_ended_is_late_no_longer_and_still_says_whose_it_was() {
        assertThat(LATE.ended())
                .isEqualTo(new Progress(
                        7, 5, "head", DUE, null, "T+0", TOWN, LATE.counts(), null, History.NONE, Documents.NONE));
    }

    @Test
    void a_step_and_a_count_change_nothing_else() {
        assertThat(LATE.withStepDueAt(null).withStepDueAt(LATE.stepDueAt())).isEqualTo(LATE);
        assertThat(LATE.withCounts(Counts.NONE).withCounts(LATE.counts())).isEqualTo(LATE);
        assertThat(LATE.withStepDueAt(null).overdueSince()).isEqualTo(DUE.dueAt());
    }

    @Test
    void what_stays_late_keeps_its_rung_and_what_is_late_no_longer_begins_anew() {
        Instant now = DUE.dueAt().plusSeconds(600);
        Progress still = LATE.rescheduled(other(now.minusSeconds(60), null), now);
        assertThat(still.climbed()).isEqualTo("T+0");
        assertThat(still.requireDeadline().climbsFrom())
                .as("as they were told before")
                .isEqualTo(DUE.climbsFrom());
        assertThat(LATE.rescheduled(other(now.plusSeconds(60), null), now).climbed())
                .isNull();
        Progress untold = LATE.withDeadline(DUE).rescheduled(other(THEN.minusSeconds(1), null), THEN);
        assertThat(untold.climbed()).isNull();
        assertThat(untold.requireDeadline().climbsFrom())
                .as("nobody was told before")
                .isEqualTo(THEN);
    }

    @Test
    void a_rung_is_kept_and_none_changes_nothing() {
        assertThat(LATE.climbed("T+3").climbed()).isEqualTo("T+3");
        assertThat(LATE.climbed("T+3").climbed("T+0")).isEqualTo(LATE);
        assertThat(LATE.climbed(null)).isSameAs(LATE);
    }

    /** It stands at version 7, and since 5 somebody was told of it, twice. */
    @Test
    void whoever_saw_a_version_since_which_only_reminders_came_saw_it_as_it_stands() {
        assertThat(LATE.unchangedSince(4)).isFalse();
        assertThat(LATE.unchangedSince(5)).isTrue();
        assertThat(LATE.unchangedSince(6)).isTrue();
        assertThat(LATE.unchangedSince(7)).isTrue();
        assertThat(LATE.unchangedSince(8)).isFalse();
    }

    @Test
    void a_reminder_leaves_the_case_as_it_was_and_everything_else_changes_it() {
        assertThat(LATE.after(event(EventKind.REMINDED)).changed()).isEqualTo(5);
        assertThat(LATE.after(event(EventKind.SIGNED)).changed()).isEqualTo(8);
        assertThat(LATE.after(event(EventKind.REMINDED)).version()).isEqualTo(8);
        assertThat(LATE.after(event(EventKind.SIGNED)).head())
                .isEqualTo(event(EventKind.SIGNED).hash());
    }

    private static CaseEvent event(EventKind kind) {
        return new CaseEvent(
                Samples.id(CaseKind.HAZARD, "progress"),
                8,
                kind,
                THEN,
                LocalDate.of(2024, 2, 8),
                new CaseEvent.Topic(Samples.TOWN, new CategoryCode("noise"), null, null),
                "town",
                null,
                new TreeMap<>(),
                null,
                null,
                "head");
    }
}
