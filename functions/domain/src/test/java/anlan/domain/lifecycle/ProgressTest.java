package anlan.domain.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.contract.Samples;
import anlan.domain.deadline.Deadline;
import anlan.domain.document.Documents;
import anlan.domain.event.CaseEvent;
import anlan.domain.people.PostId;
import anlan.domain.people.UnitId;
import java.time.Instant;
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
}
