package anlan.usecases.deadline;

import static anlan.domain.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.casefile.CaseId;
import anlan.domain.category.CaseKind;
import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Undecided;
import anlan.domain.contract.EachKind;
import anlan.domain.contract.Samples;
import anlan.domain.deadline.Deadline;
import anlan.domain.deadline.DeadlineClock;
import anlan.domain.deadline.Term;
import anlan.domain.lifecycle.Change;
import anlan.domain.lifecycle.Owner;
import anlan.domain.lifecycle.Transition;
import anlan.domain.people.PostId;
import anlan.domain.people.UnitId;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The unit that a case is about hears nothing of it; who acts in its place does. */
class AccusedUnitTest extends LadderFixture {

    @Test
    void the_unit_that_a_complaint_is_about_hears_nothing_and_who_acts_in_its_place_does() {
        var complaint = Samples.complaint("alice", "k", FOUND);
        Deadline due = new DeadlineClock(CALENDAR, HOURS).first(new Term.WorkingDays(5), FOUND);
        CaseId about = EachKind.kept(
                ports,
                Complaint.submitted(
                        complaint.transition().next().report(), UnitId.LEADER, due, at("2024-03-06T00:00:00")));
        moves(about, (Undecided.Submitted state) -> state.accepted(draft("2024-03-04T11:00:00"), null));
        moves(
                about,
                (Undecided.Accepted state) -> state.dispatched(
                        draft("2024-03-04T11:00:00"),
                        new Owner(new PostId("town-desk"), new UnitId("town")),
                        at("2024-03-06T00:00:00")));
        sweep("2024-03-07T00:00:00");
        sweep("2024-03-12T00:00:00");
        sweep("2024-03-15T00:00:00");
        assertThat(told())
                .containsExactlyInAnyOrder(
                        "sign+0 actor town-desk SUPERSEDED",
                        "sign+1wd unit-leader town-leader PENDING",
                        "sign+1wd actor town-desk PENDING",
                        "T-1 owner town-desk SUPERSEDED",
                        "T+0 owner town-desk PENDING",
                        "T+0 unit-leader town-leader PENDING",
                        "T+3 superior office PENDING");
    }

    @SuppressWarnings("unchecked") // The state is known where it is used.
    private <S extends Complaint> void moves(CaseId complaint, Function<S, Transition<Complaint>> deed) {
        Transition<Complaint> made = deed.apply((S) ports.complaints().find(complaint));
        ports.complaints()
                .change(Change.deed(
                        made, Samples.receipt(made.next(), made.event().hash())));
    }

    @Test
    void an_accused_owner_is_told_nothing_and_the_office_in_its_place() {
        var complaint = Samples.complaint("bob", "k", FOUND);
        Deadline due = new DeadlineClock(CALENDAR, HOURS).first(new Term.WorkingDays(5), FOUND);
        CaseId about = EachKind.kept(
                ports,
                Complaint.submitted(
                        complaint.transition().next().report(), UnitId.OFFICE, due, at("2024-03-13T00:00:00")));
        assertThat(about.kind()).isEqualTo(CaseKind.COMPLAINT);
        sweep("2024-03-12T00:00:00");
        sweep("2024-03-13T00:00:00");
        assertThat(told())
                .as("the leader acts for the office")
                .containsExactlyInAnyOrder(
                        "T-1 owner leader SUPERSEDED", "T+0 owner leader PENDING", "dispatch+0 actor leader PENDING");
    }
}
