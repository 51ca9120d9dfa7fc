package anlan.usecases.grid;

import anlan.domain.area.AreaCode;
import anlan.domain.event.CaseEvent;
import anlan.domain.event.Events;
import anlan.domain.event.Fact;
import anlan.domain.grid.DutyMonth;
import anlan.domain.grid.DutyTally;
import anlan.domain.grid.Grid;
import anlan.domain.grid.GridId;
import anlan.domain.grid.GridVisit;
import anlan.domain.people.Actor;
import anlan.domain.refusal.Invalid;
import anlan.domain.time.CityTime;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows what was due in a grid in a month, and what of it was done (履职完成率). */
public final class FindDuties {

    /**
     * A month of a grid.
     *
     * @param opened null if nobody has opened it
     * @param visits events of its visits, one for each and in their order
     */
    public record Shown(
            Grid grid,
            YearMonth month,
            DutyTally tally,
            @Nullable DutyMonth opened,
            List<CaseEvent> visits) {}

    private final FindGrids find;
    private final DutyMonths months;
    private final Events events;
    private final InstantSource clock;

    public FindDuties(FindGrids find, DutyMonths months, Events events, InstantSource clock) {
        this.find = find;
        this.months = months;
        this.events = events;
        this.clock = clock;
    }

    /**
     * That month of that grid. One that nobody has opened is shown by what the register says now.
     *
     * @param asked null for the month that runs
     * @throws anlan.domain.refusal.Unknown if there is no such grid, or it is not theirs to see
     * @throws Invalid {@code in_the_future} of {@code /month}
     */
    public Shown of(Actor by, @Nullable GridId id, @Nullable YearMonth asked) {
        YearMonth now = YearMonth.from(CityTime.dateOf(clock.instant()));
        YearMonth month = asked == null ? now : asked;
        if (month.isAfter(now)) {
            throw new Invalid("/month", "in_the_future", "这个月份还没有到。");
        }
        Grid grid = find.find(by, id);
        DutyMonth opened = months.find(months.id(grid.id(), month));
        if (opened == null) {
            return new Shown(grid, month, DutyTally.of(grid.duties(), List.of()), null, List.of());
        }
        return new Shown(grid, month, opened.dossier().tally(), opened, visits(opened));
    }

    /** One event for each visit, in their order: a history lags, and may know more or fewer. */
    private List<CaseEvent> visits(DutyMonth month) {
        if (month.dossier().visits().isEmpty()) {
            return List.of();
        }
        AreaCode town = month.month().particulars().area().town();
        Map<String, CaseEvent> known = named(events.timeline(month.id()));
        month.dossier().visits().stream()
                .filter(visit -> !known.containsKey(visit.key()))
                .map(GridVisit::date)
                .distinct()
                .forEach(day -> known.putAll(named(events.on(day, town))));
        return month.dossier().visits().stream()
                .map(visit -> Objects.requireNonNull(known.get(visit.key()), visit.key()))
                .toList();
    }

    private static Map<String, CaseEvent> named(List<CaseEvent> events) {
        return events.stream()
                .filter(event -> !event.fact(Fact.VISIT).isEmpty())
                .collect(Collectors.toMap(
                        event -> event.fact(Fact.VISIT), Function.identity(), (one, same) -> one, HashMap::new));
    }
}
