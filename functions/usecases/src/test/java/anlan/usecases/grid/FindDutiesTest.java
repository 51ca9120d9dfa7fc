package anlan.usecases.grid;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.area.AreaCode;
import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.CaseNumber;
import anlan.domain.casefile.Particulars;
import anlan.domain.contract.Ports;
import anlan.domain.contract.Samples;
import anlan.domain.event.CaseEvent;
import anlan.domain.event.Events;
import anlan.domain.event.Fact;
import anlan.domain.grid.Due;
import anlan.domain.grid.DutyMonth;
import anlan.domain.grid.Grid;
import anlan.domain.grid.GridMonth;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.NewCase;
import anlan.domain.lifecycle.Owner;
import anlan.domain.lifecycle.Transition;
import anlan.domain.memory.InMemoryCity;
import anlan.domain.time.CityTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each visit is shown with what was said of it, however far the history of its month lags. */
class FindDutiesTest {

    private static final Instant NOW = Samples.NOW;
    private static final YearMonth MONTH = YearMonth.from(CityTime.dateOf(NOW));
    private static final Grid GRID =
            new Grid(Samples.grid("lags"), 1, null, "第三网格", Samples.TOWN, null, List.of(new Due("patrol", 9)), null);

    /** A history that shows what it is told to. */
    private static final class Lagging implements Events {
        private final List<CaseEvent> happened = new ArrayList<>();
        private List<CaseEvent> shown = List.of();

        @Override
        public List<CaseEvent> on(LocalDate date, AreaCode town) {
            return happened.stream()
                    .filter(event -> event.date().equals(date)
                            && event.topic().area().town().equals(town))
                    .toList();
        }

        @Override
        public @Nullable CaseEvent newest(LocalDate date, AreaCode town) {
            return on(date, town).isEmpty() ? null : on(date, town).getLast();
        }

        @Override
        public List<CaseEvent> timeline(CaseId caseId) {
            return shown;
        }
    }

    private final Lagging events = new Lagging();
    private FindDuties duties;

    /** The month was opened by one visit, and a second and a third came. */
    @BeforeEach
    void visited() {
        Ports ports = new InMemoryCity().ports();
        ports.grids().put(GRID);
        DutyMonths months = new DutyMonths(ports.dutyMonths(), Samples.AREAS, null, Samples.KEYS);
        Particulars particulars = new Particulars(
                months.id(GRID.id(), MONTH),
                new CaseNumber("LG-1"),
                GridMonth.CATEGORY,
                GRID.name(),
                GRID.area(),
                null,
                Samples.KEYS.pseudonym("grid"),
                NOW);
        Transition<DutyMonth> opened = DutyMonth.opened(
                new GridMonth(particulars, GRID.id(), MONTH, GRID.duties()),
                said("first", NOW),
                Owner.ofTown(GRID.area(), null),
                Samples.due(NOW),
                Samples.gridVisit("first", NOW, "patrol"));
        var unused = ports.dutyMonths().open(NewCase.of(opened, "print"));
        events.happened.add(opened.event());
        DutyMonth month = opened.next();
        for (String key : List.of("second", "third")) {
            Transition<DutyMonth> more = month.visited(said(key, NOW), Samples.gridVisit(key, NOW, "patrol"));
            assertThat(months.moved(more)).isTrue();
            events.happened.add(more.event());
            month = more.next();
        }
        duties = new FindDuties(new FindGrids(ports.grids()), months, events, () -> NOW);
    }

    private static EventDraft said(String words, Instant at) {
        return EventDraft.job("sample", at).saying(words);
    }

    private List<String> shown() {
        FindDuties.Shown shown = duties.of(Samples.of("office"), GRID.id(), MONTH);
        assertThat(shown.visits().stream().map(event -> event.fact(Fact.VISIT)))
                .containsExactly("first", "second", "third");
        return shown.visits().stream().map(CaseEvent::words).toList();
    }

    @Test
    void a_visit_that_the_history_does_not_know_yet_is_shown_all_the_same() {
        events.shown = List.of(events.happened.getFirst());
        assertThat(shown()).containsExactly("first", "second", "third");
    }

    @Test
    void a_visit_is_not_shown_with_what_was_said_of_another() {
        events.shown = List.of(events.happened.getFirst(), events.happened.getLast());
        assertThat(shown()).containsExactly("first", "second", "third");
    }

    @Test
    void a_history_that_shows_an_event_twice_or_one_of_no_visit_does_no_harm() {
        CaseEvent last = events.happened.getLast();
        CaseEvent ofNoVisit = Samples.dutyMonth("another", Samples.due(NOW)).event();
        events.shown = List.of(ofNoVisit, last, last);
        assertThat(shown()).containsExactly("first", "second", "third");
    }
}
