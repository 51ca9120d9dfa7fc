package anlan.usecases.deadline;

import static anlan.domain.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.alert.Intent;
import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.Evidence;
import anlan.domain.category.CaseKind;
import anlan.domain.category.Categories;
import anlan.domain.category.Category;
import anlan.domain.category.CategoryCode;
import anlan.domain.category.Urgency;
import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Dispatched;
import anlan.domain.complaint.FirstHandling;
import anlan.domain.complaint.Reply;
import anlan.domain.complaint.Submission;
import anlan.domain.complaint.Undecided;
import anlan.domain.contract.EachKind;
import anlan.domain.contract.Ports;
import anlan.domain.contract.Samples;
import anlan.domain.deadline.DeadlineClock;
import anlan.domain.deadline.OfficeHours;
import anlan.domain.deadline.QuietHours;
import anlan.domain.deadline.Term;
import anlan.domain.deadline.WorkCalendar;
import anlan.domain.hazard.AwaitingSignature;
import anlan.domain.hazard.ExtensionPending;
import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.Submitted;
import anlan.domain.hazard.Working;
import anlan.domain.lifecycle.Change;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.NewCase;
import anlan.domain.lifecycle.Owner;
import anlan.domain.lifecycle.Transition;
import anlan.domain.memory.InMemoryCity;
import anlan.domain.people.Doer;
import anlan.domain.people.PostId;
import anlan.domain.people.UnitId;
import anlan.usecases.Tick;
import anlan.usecases.Workers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Nobody's deadline passes unnoticed, and nobody is told twice. */
class NotifyOverdueTest {

    private final InMemoryCity city = new InMemoryCity();
    private final Ports ports = city.ports();
    private static final OfficeHours HOURS =
            new OfficeHours(List.of(new OfficeHours.Span(LocalTime.of(9, 0), LocalTime.of(17, 0))));

    private WorkCalendar calendar = new WorkCalendar(Set.of(), Set.of(), Set.of(2024), Samples.ASSUMED);
    private Urgency urgency = Urgency.GENERAL;
    private Instant now = Samples.NOW;

    private NotifyOverdue.Outcome sweep() {
        Categories categories = new Categories(List.of(new Category(
                new CategoryCode("fire-equipment"),
                "消防设施",
                Set.of(CaseKind.HAZARD),
                urgency,
                100,
                7,
                true,
                "dept-fire")));
        return new NotifyOverdue(
                        ports.timers(),
                        EachKind.cases(ports),
                        categories,
                        new DeadlineClock(calendar, HOURS),
                        Samples.LADDER,
                        new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0)),
                        () -> now,
                        Workers.ONE)
                .apply(new Tick(null));
    }

    private NewCase<Hazard> register(String at) {
        NewCase<Hazard> hazard =
                Samples.hazard("h" + city.events().size(), "LH-" + city.events().size(), at(at));
        ports.hazards().open(hazard);
        return hazard;
    }

    @Test
    void a_hazard_that_is_late_is_told_once_however_often_the_clock_ticks() {
        NewCase<Hazard> hazard = register("2024-02-08T10:00:00");
        now = at("2024-02-08T10:59:59");
        assertThat(sweep()).isEqualTo(new NotifyOverdue.Outcome(0, 0, 0));
        now = at("2024-02-08T11:00:00");
        assertThat(sweep()).isEqualTo(new NotifyOverdue.Outcome(1, 0, 0));
        now = at("2024-03-08T11:00:00");
        assertThat(sweep()).isEqualTo(new NotifyOverdue.Outcome(0, 0, 0));
        assertThat(city.intents()).singleElement().satisfies(intent -> {
            assertThat(intent.caseId()).isEqualTo(hazard.receipt().id());
            assertThat(intent.post()).isEqualTo(UnitId.ofTown(Samples.TOWN).mainPost());
            assertThat(intent.fate()).isEqualTo(Intent.Fate.PENDING);
        });
    }

    @Test
    void a_sweeper_that_was_down_for_a_week_tells_of_all_that_fell_due() {
        for (int n = 0; n < 250; n++) {
            register("2024-02-08T10:00:00");
        }
        now = at("2024-02-15T09:00:00");
        assertThat(sweep().fired()).isEqualTo(250);
        assertThat(city.intents()).hasSize(250);
    }

    @Test
    void what_falls_due_at_night_waits_for_the_morning_unless_it_is_urgent() {
        register("2024-02-08T22:00:00");
        now = at("2024-02-08T23:00:00");
        sweep();
        assertThat(city.intents().getFirst().notBefore()).isEqualTo(at("2024-02-09T08:00:00"));

        urgency = Urgency.URGENT;
        register("2024-02-08T22:00:00");
        sweep();
        assertThat(city.intents()).extracting(Intent::notBefore).contains(now);
    }

    @Test
    void a_timer_that_has_nothing_to_say_is_dropped() {
        NewCase<Hazard> hazard = register("2024-02-08T10:00:00");
        now = at("2024-02-08T11:00:00");
        sweep();
        NewCase<Hazard> again = Samples.hazard("again", "LH-again", at("2024-02-08T10:00:00"));
        ports.hazards()
                .open(new NewCase<>(
                        new Transition<>(
                                again.transition().next(), again.transition().event(), false, false),
                        again.receipt(),
                        "m"));
        city.set(List.of(hazard.transition().timers(Samples.LADDER).getFirst()));
        assertThat(sweep()).isEqualTo(new NotifyOverdue.Outcome(0, 1, 0));
        assertThat(city.intents()).hasSize(1);
    }

    @Test
    void a_complaint_that_is_late_is_told_to_the_office_until_a_unit_has_it() {
        Submission complaint = Samples.complaint("alice", "k", at("2024-02-08T10:00:00"));
        ports.complaints().submit(complaint);
        now = at("2024-02-08T11:00:00");
        assertThat(sweep().fired()).isEqualTo(1);
        assertThat(sweep().fired()).isZero();
        assertThat(city.intents())
                .singleElement()
                .satisfies(intent -> assertThat(intent.post()).isEqualTo(UnitId.OFFICE.mainPost()));
        assertThat(ports.complaints().find(complaint.receipt().id()).progress().overdueSince())
                .isEqualTo(now);
    }

    @Test
    void what_was_extended_and_is_late_all_the_same_is_referred() {
        NewCase<Hazard> hazard = register("2024-02-08T10:00:00");
        CaseId id = hazard.receipt().id();
        EventDraft draft = EventDraft.job("somebody", now);
        Transition<Hazard> signed = ((AwaitingSignature) hazard.transition().next()).signed(draft, null);
        Transition<Hazard> asked = ((Working.Rectifying) signed.next())
                .extensionAsked(draft, new Term.ByTheClock(Duration.ofHours(1)), null);
        Transition<Hazard> refused = ((ExtensionPending) asked.next()).refused(draft);
        for (Transition<Hazard> transition : List.of(signed, asked, refused)) {
            ports.hazards()
                    .change(Change.deed(
                            transition,
                            Samples.receipt(
                                    transition.next(), transition.event().hash())));
        }
        now = at("2024-02-08T11:00:00");
        assertThat(sweep().fired()).isEqualTo(1);
        assertThat(ports.hazards().find(id).status()).isEqualTo("REFERRED");
        assertThat(city.intents()).hasSize(1);
    }

    private Submitted handedIn(NewCase<Hazard> hazard, String at) {
        EventDraft draft = EventDraft.job("somebody", at(at));
        done(((AwaitingSignature) hazard.transition().next()).signed(draft, null));
        CaseId id = hazard.receipt().id();
        done(((Working) ports.hazards().find(id)).submitted(draft, new Evidence("after.jpg"), at(at)));
        return (Submitted) ports.hazards().find(id);
    }

    private void done(Transition<Hazard> transition) {
        ports.hazards()
                .change(Change.deed(
                        transition,
                        Samples.receipt(transition.next(), transition.event().hash())));
    }

    @Test
    void what_was_handed_in_late_while_no_sweep_came_is_late_all_the_same() {
        NewCase<Hazard> hazard = register("2024-02-08T10:00:00");
        handedIn(hazard, "2024-02-08T11:30:00");
        now = at("2024-02-08T12:00:00");
        assertThat(sweep()).isEqualTo(new NotifyOverdue.Outcome(1, 0, 0));
        Hazard marked = ports.hazards().find(hazard.receipt().id());
        assertThat(marked).as("before the reviewer still").isInstanceOf(Submitted.class);
        assertThat(marked.progress().overdueSince()).isEqualTo(now);
        assertThat(city.intents()).hasSize(1);
    }

    @Test
    void what_was_handed_in_in_time_is_late_only_when_its_clock_runs_again() {
        NewCase<Hazard> hazard = register("2024-02-08T10:00:00");
        Submitted submitted = handedIn(hazard, "2024-02-08T10:30:00");
        now = at("2024-02-08T12:00:00");
        assertThat(sweep()).isEqualTo(new NotifyOverdue.Outcome(0, 1, 0));
        done(submitted.referred(EventDraft.job("somebody", now), due -> due));
        assertThat(sweep()).isEqualTo(new NotifyOverdue.Outcome(1, 0, 0));
    }

    @SuppressWarnings("unchecked") // The state is known here.
    private <S> void does(CaseId id, Function<S, Transition<Complaint>> deed) {
        Transition<Complaint> made = deed.apply((S) ports.complaints().find(id));
        ports.complaints()
                .change(Change.deed(
                        made, Samples.receipt(made.next(), made.event().hash())));
    }

    @Test
    void a_reply_that_came_late_while_no_sweep_came_is_late_all_the_same() {
        Submission complaint = Samples.complaint("alice", "k", at("2024-02-08T10:00:00"));
        ports.complaints().submit(complaint);
        CaseId id = complaint.receipt().id();
        EventDraft draft = EventDraft.job("somebody", at("2024-02-08T11:30:00"));
        this.<Undecided.Submitted>does(id, state -> state.accepted(draft, null));
        this.<Undecided.Accepted>does(
                id, state -> state.dispatched(draft, new Owner(new PostId("town"), new UnitId("town")), null));
        this.<Dispatched>does(id, state -> state.signed(draft, null));
        Reply reply = new Reply(
                new Doer(new PostId("town"), new UnitId("town"), null), "已修", List.of(), draft.at(), null, null);
        this.<FirstHandling>does(id, state -> state.replied(draft, reply));
        now = at("2024-02-08T12:00:00");
        assertThat(sweep().fired()).isEqualTo(1);
        assertThat(ports.complaints().find(id).status()).isEqualTo("REPLIED");
        assertThat(ports.complaints().find(id).progress().overdueSince()).isEqualTo(now);
    }

    @Test
    void a_sweep_that_would_leave_a_kind_of_case_out_does_not_start() {
        assertThatThrownBy(() -> new NotifyOverdue(
                        ports.timers(),
                        Map.of(CaseKind.HAZARD, ports.hazards()),
                        new Categories(List.of()),
                        new DeadlineClock(calendar, HOURS),
                        Samples.LADDER,
                        new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0)),
                        () -> now,
                        Workers.ONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("HAZARD");
    }
}
