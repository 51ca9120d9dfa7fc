package anlan.domain.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.complaint.ComplaintDossier;
import anlan.domain.complaint.Undecided;
import anlan.domain.contract.Samples;
import anlan.domain.deadline.Deadline;
import anlan.domain.event.CaseEvent;
import anlan.domain.event.EventKind;
import anlan.domain.event.Fact;
import anlan.domain.people.PostId;
import anlan.domain.people.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the event of a move says, which is what has changed and nothing else. */
class DossierTest {

    private static final Instant THEN = Samples.NOW.plusSeconds(60);
    private static final ComplaintDossier PAPERS = Samples.complaint("alice", "dossier", Samples.NOW)
            .transition()
            .next()
            .dossier();
    private static final Progress PROGRESS = PAPERS.progress();

    private static Transition<Undecided.Accepted> move(ComplaintDossier from, Progress next) {
        return from.transition(EventKind.ACCEPTED, EventDraft.job("x", THEN), next, Undecided.Accepted::new);
    }

    private static CaseEvent event(ComplaintDossier from, Progress next) {
        return move(from, next).event();
    }

    @Test
    void a_move_that_changes_nothing_says_only_when_the_case_came_in() {
        assertThat(event(PAPERS, PROGRESS).facts()).containsOnlyKeys(Fact.CAME_IN);
    }

    @Test
    void the_next_event_holds_the_hash_of_the_last_and_the_case_holds_its_own() {
        Transition<Undecided.Accepted> first = move(PAPERS, PROGRESS);
        Transition<Undecided.Accepted> second =
                move(first.next().dossier(), first.next().progress());
        assertThat(first.event().version()).isEqualTo(2);
        assertThat(second.event().version()).isEqualTo(3);
        assertThat(second.event().previous()).isEqualTo(first.event().hash());
        assertThat(second.next().progress().head()).isEqualTo(second.event().hash());
    }

    @Test
    void a_deadline_is_told_when_it_is_another_and_not_when_it_is_the_same() {
        Deadline longer = new Deadline(
                Samples.at("2024-02-09T17:30:00"),
                2,
                null,
                PROGRESS.requireDeadline().term(),
                THEN,
                null);
        assertThat(event(PAPERS, PROGRESS.withDeadline(longer)).facts())
                .containsEntry(Fact.DUE_AT, "2024-02-09T17:30:00+08:00")
                .containsEntry(Fact.DUE_VERSION, "2");
        assertThat(event(PAPERS, PROGRESS.withDeadline(PROGRESS.requireDeadline()))
                        .facts())
                .doesNotContainKeys(Fact.DUE_AT, Fact.DUE_VERSION);
    }

    @Test
    void an_owner_is_told_when_it_is_another_and_not_when_it_is_the_same() {
        Owner fire = new Owner(new PostId("fire-duty"), new UnitId("dept-fire"));
        ComplaintDossier owned = PAPERS.with(PROGRESS.withOwner(fire));
        assertThat(event(PAPERS, PROGRESS.withOwner(fire)).fact(Fact.OWNER)).isEqualTo("fire-duty");
        assertThat(event(owned, owned.progress()).facts()).doesNotContainKey(Fact.OWNER);
        assertThat(event(owned, owned.progress().withOwner(new Owner(new PostId("town"), new UnitId("town"))))
                        .fact(Fact.OWNER))
                .isEqualTo("town");
    }

    @Test
    void lateness_begins_once_and_ends_once() {
        ComplaintDossier late = PAPERS.with(PROGRESS.overdue(THEN));
        assertThat(event(PAPERS, PROGRESS.overdue(THEN)).fact(Fact.LATE)).isEqualTo("began");
        assertThat(event(late, late.progress()).facts()).doesNotContainKey(Fact.LATE);
        assertThat(event(late, late.progress().overdue(THEN.plusSeconds(9))).facts())
                .as("late already")
                .doesNotContainKey(Fact.LATE);
        assertThat(event(late, late.progress().ended()).fact(Fact.LATE)).isEqualTo("ended");
        assertThat(event(late, late.progress().withDeadline(Samples.due(THEN))).fact(Fact.LATE))
                .isEqualTo("ended");
        assertThat(event(PAPERS, PROGRESS.ended()).facts()).as("it never was").doesNotContainKey(Fact.LATE);
    }

    @Test
    void the_date_of_an_event_is_that_of_the_city_and_the_case_keeps_its_own() {
        Instant afterMidnight = Samples.at("2024-02-09T00:00:00");
        for (Instant at : List.of(afterMidnight.minusNanos(1), afterMidnight)) {
            CaseEvent event = PAPERS.transition(
                            EventKind.ACCEPTED, EventDraft.job("x", at), PROGRESS, Undecided.Accepted::new)
                    .event();
            assertThat(event.date()).isEqualTo(LocalDate.of(2024, 2, at.equals(afterMidnight) ? 9 : 8));
            assertThat(event.fact(Fact.CAME_IN)).isEqualTo("2024-02-08");
        }
    }

    @Test
    void a_clock_that_starts_sets_timers_and_one_that_does_not_sets_none() {
        Transition<Undecided.Accepted> running =
                PAPERS.running(EventKind.ACCEPTED, EventDraft.job("x", THEN), PROGRESS, Undecided.Accepted::new);
        assertThat(running.timers(Samples.LADDER)).hasSize(1);
        assertThat(running.event()).isEqualTo(move(PAPERS, PROGRESS).event());
        assertThat(move(PAPERS, PROGRESS).timers(Samples.LADDER)).isEmpty();
    }

    @Test
    void the_leader_stands_in_where_the_office_is_accused() {
        assertThat(PAPERS.centre()).isEqualTo(UnitId.OFFICE);
        for (String accused : List.of("office", "dept-fire")) {
            ComplaintDossier about =
                    new ComplaintDossier(PAPERS.report(), PROGRESS, new UnitId(accused), null, null, 0, false);
            assertThat(about.centre()).isEqualTo(accused.equals("office") ? UnitId.LEADER : UnitId.OFFICE);
        }
    }
}
