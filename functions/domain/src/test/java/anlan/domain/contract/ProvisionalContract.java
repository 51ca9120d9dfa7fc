package anlan.domain.contract;

import static anlan.domain.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.casefile.CaseId;
import anlan.domain.category.CaseKind;
import anlan.domain.deadline.Deadline;
import anlan.domain.deadline.Term;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.CasePage;
import anlan.domain.lifecycle.Change;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.Transition;
import anlan.domain.timer.Timer;
import anlan.domain.timer.Timers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a deadline that a calendar may still move is kept, whatever kind of case has it. */
public abstract class ProvisionalContract extends StoreContract {

    private static final Instant DUE = at("2024-02-19T00:00:00");
    private static final Instant LATE = at("2024-02-22T00:00:00");
    private static final Deadline PROVISIONAL = new Deadline(DUE, 1, LATE, new Term.WorkingDays(5), Samples.NOW, null);
    private static final Deadline CERTAIN =
            new Deadline(DUE.plusSeconds(86_400), 2, null, PROVISIONAL.term(), PROVISIONAL.from(), null);

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"INSPECTION", "DUTYMONTH"})
    void lists_go_by_the_grace_while_there_is_one_and_by_the_deadline_afterwards(CaseKind kind) {
        Transition<? extends Case> first = EachKind.comesIn(kind, fresh(), PROVISIONAL);
        CaseId id = EachKind.kept(ports(), first);
        assertThat(EachKind.found(ports(), id)).isEqualTo(first.next());
        assertThat(line(first.next()).lateFrom()).isEqualTo(LATE);
        assertThat(line(first.next()).progress().deadline().dueAt()).isEqualTo(DUE);
        assertThat(timersOf(id, LATE.minusNanos(1)))
                .extracting(timer -> timer.purpose().text())
                .containsExactly("calendar");
        assertThat(timersOf(id, LATE))
                .extracting(timer -> timer.purpose().text())
                .containsExactly("calendar", "T+0");

        Transition<? extends Case> moved =
                EachKind.running(first.next()).rescheduled(EventDraft.job("x", DUE), CERTAIN);
        Timer fired = timersOf(id, LATE).getFirst();
        assertThat(EachKind.byTimer(ports(), moved, fired)).isEqualTo(new Change.Made.Done());
        assertThat(EachKind.byTimer(ports(), moved, fired)).isEqualTo(new Change.Made.Moved());
        assertThat(EachKind.found(ports(), id)).isEqualTo(moved.next());
        assertThat(line(moved.next()).lateFrom()).isEqualTo(CERTAIN.dueAt());
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"INSPECTION", "DUTYMONTH"})
    void two_looks_that_are_put_off_to_the_same_time_are_one(CaseKind kind) {
        Transition<? extends Case> first = EachKind.comesIn(kind, fresh(), PROVISIONAL);
        CaseId id = EachKind.kept(ports(), first);
        drop(timersOf(id, LATE).getLast());
        Timer look = timersOf(id, LATE).getFirst();
        Instant next = PROVISIONAL.nextLook(look.fireAt());
        Timers.Waiting waiting = new Timers.Waiting(look, Samples.TOWN);
        ports().timers().postpone(waiting, next);
        ports().timers().postpone(waiting, next);
        assertThat(timersOf(id, LATE)).extracting(Timer::fireAt).containsExactly(next);
    }

    private Case line(Case state) {
        List<Case> found = new ArrayList<>();
        String after = null;
        do {
            CasePage page = ports().worklists().page(state.id().kind(), state.actingUnit(), 100, after);
            page.items().stream().filter(each -> each.id().equals(state.id())).forEach(found::add);
            after = page.next();
        } while (after != null);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
