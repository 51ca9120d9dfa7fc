package anlan.usecases.deadline;

import static anlan.domain.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.Evidence;
import anlan.domain.category.CaseKind;
import anlan.domain.category.Categories;
import anlan.domain.contract.Ports;
import anlan.domain.contract.Samples;
import anlan.domain.deadline.Deadline;
import anlan.domain.deadline.DeadlineClock;
import anlan.domain.deadline.OfficeHours;
import anlan.domain.deadline.QuietHours;
import anlan.domain.deadline.Term;
import anlan.domain.deadline.WorkCalendar;
import anlan.domain.event.CaseEvent;
import anlan.domain.event.EventKind;
import anlan.domain.event.Fact;
import anlan.domain.hazard.AwaitingSignature;
import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.Working;
import anlan.domain.intake.Intake;
import anlan.domain.lifecycle.Cases;
import anlan.domain.lifecycle.Change;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.NewCase;
import anlan.domain.lifecycle.Owner;
import anlan.domain.lifecycle.Transition;
import anlan.domain.memory.InMemoryCity;
import anlan.domain.timer.Addressee;
import anlan.domain.timer.Ladder;
import anlan.domain.timer.Offset;
import anlan.domain.timer.Rung;
import anlan.domain.timer.Severity;
import anlan.usecases.Tick;
import anlan.usecases.Workers;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** A city in memory with a whole ladder, and one case that a test sweeps. */
abstract class LadderFixture {

    static final OfficeHours HOURS =
            new OfficeHours(List.of(new OfficeHours.Span(LocalTime.of(9, 0), LocalTime.of(17, 0))));
    static final WorkCalendar CALENDAR = new WorkCalendar(Set.of(), Set.of(), Set.of(2024), Samples.ASSUMED);

    static final Rung REMINDER = rung("T-1", "-1wd", Addressee.OWNER);
    static final Rung OVERDUE = rung("T+0", "0", Addressee.OWNER, Addressee.UNIT_LEADER);
    static final Rung COPY = rung("T+3", "3wd", Addressee.SUPERIOR, Addressee.OFFICE);
    static final Rung REFERRAL = new Rung(
            "T+5",
            Offset.parse("5wd"),
            List.of(Addressee.UNIT_LEADER, Addressee.OFFICE),
            "circular",
            Severity.GRAVE,
            true,
            true,
            null,
            null);
    static final Rung LISTING = rung("T+10", "10wd", Addressee.LEADER);
    static final List<Rung> STEPS =
            List.of(rung("+0", "0", Addressee.ACTOR), rung("+1wd", "1wd", Addressee.UNIT_LEADER));

    /** Monday; a term of five working days ends with Monday the 11th. */
    static final Instant FOUND = at("2024-03-04T10:00:00");

    WorkCalendar calendar = CALENDAR;
    Ladder ladder = ladder(List.of(REMINDER, OVERDUE, COPY, REFERRAL, LISTING));
    final InMemoryCity city = new InMemoryCity(ladder);
    final Ports ports = city.ports();
    Instant now = FOUND;
    CaseId id = Samples.id(CaseKind.HAZARD, "climbing");

    private static Rung rung(String name, String offset, Addressee... roles) {
        return new Rung(
                name, Offset.parse(offset), List.of(roles), "overdue", Severity.OVERDUE, true, false, null, null);
    }

    /** The hazards; something happens when one of them has been read. */
    Cases<Hazard> hazards(Consumer<CaseId> meanwhile) {
        Cases<Hazard> hazards = ports.hazards();
        return new Cases<>() {
            @Override
            public Class<Hazard> type() {
                return hazards.type();
            }

            @Override
            public Intake open(NewCase<Hazard> opened) {
                return hazards.open(opened);
            }

            @Override
            public Hazard find(CaseId one) {
                Hazard seen = hazards.find(one);
                meanwhile.accept(one);
                return seen;
            }

            @Override
            public Change.Made change(Change<Hazard> change) {
                return hazards.change(change);
            }
        };
    }

    static Ladder ladder(List<Rung> rungs) {
        return new Ladder(rungs, rungs, STEPS, CALENDAR);
    }

    NotifyOverdue.Outcome sweep(String at) {
        return sweep(at, ports.hazards());
    }

    /** A sweep that sees the hazards so. */
    NotifyOverdue.Outcome sweep(String at, Cases<Hazard> hazards) {
        now = at(at);
        return new NotifyOverdue(
                        ports.timers(),
                        Map.of(
                                CaseKind.COMPLAINT, ports.complaints(),
                                CaseKind.HAZARD, hazards,
                                CaseKind.INSPECTION, ports.inspections(),
                                CaseKind.DUTYMONTH, ports.dutyMonths()),
                        new Categories(List.of()),
                        new DeadlineClock(calendar, HOURS),
                        ladder,
                        new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0)),
                        () -> now,
                        Workers.ONE)
                .apply(new Tick(null));
    }

    void found() {
        found(Owner.ofTown(Samples.TOWN, null), new DeadlineClock(CALENDAR, HOURS).first(new Term.WorkingDays(5), now));
    }

    void found(Owner owner, Deadline due) {
        NewCase<Hazard> sample = Samples.hazard("climbing", "LH-climbing", FOUND);
        ports.hazards()
                .open(NewCase.of(
                        Hazard.assigned(
                                sample.transition().next().finding(), EventDraft.job("sample", FOUND), owner, due),
                        "meaning"));
        id = sample.receipt().id();
    }

    Hazard hazard() {
        return ports.hazards().find(id);
    }

    @SuppressWarnings("unchecked") // The state is known where it is used.
    <S extends Hazard> void does(String at, Function<S, Transition<Hazard>> deed) {
        Transition<Hazard> made = deed.apply((S) hazard());
        assertThat(ports.hazards()
                        .change(Change.deed(
                                made, Samples.receipt(made.next(), made.event().hash()))))
                .as(at)
                .isEqualTo(new Change.Made.Done());
    }

    static EventDraft draft(String at) {
        return EventDraft.job("somebody", at(at));
    }

    void signed(String at) {
        this.<AwaitingSignature>does(at, state -> state.signed(draft(at), null));
    }

    void handedIn(String at, String reviewBy) {
        this.<Working>does(at, state -> state.submitted(draft(at), new Evidence("a.jpg"), at(reviewBy)));
    }

    /** Each intent as: rung, role, post, fate. */
    List<String> told() {
        return city.intents().stream()
                .map(intent -> intent.rung() + " " + intent.role().word() + " " + intent.post() + " " + intent.fate())
                .toList();
    }

    List<String> events() {
        return city.events().stream()
                .filter(event -> event.kind() != EventKind.ASSIGNED)
                .map(event -> event.kind() + " " + rungOf(event))
                .toList();
    }

    private static String rungOf(CaseEvent event) {
        return event.fact(Fact.RUNG) + event.fact(Fact.STEP);
    }
}
