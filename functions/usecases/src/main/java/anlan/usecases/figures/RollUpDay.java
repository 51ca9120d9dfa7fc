package anlan.usecases.figures;

import anlan.domain.area.Areas;
import anlan.domain.census.Caseload;
import anlan.domain.event.Events;
import anlan.domain.figures.Figures;
import anlan.domain.figures.OfficeAlerts;
import anlan.domain.refusal.Invalid;
import anlan.domain.time.CityTime;
import anlan.usecases.AfterNight;
import anlan.usecases.Tick;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/**
 * Folds the events of the last ten days into the figures of every town and of the city (日终汇总),
 * and counts the cases of those days as well: where the two agree, a day is final. What comes out
 * the same is left alone; what a late event changed becomes another revision, and so does every day
 * since. Nights that were missed are made up for. A night that is run by hand, for a day that is
 * past, reads its ten days in full and goes on to the last day that is published; should it die on
 * its way, the next night begins where it did.
 */
public final class RollUpDay implements Function<Tick, RollUpDay.Outcome> {

    /**
     * The result of one night.
     *
     * @param days how many days have figures now, of those that the night went through
     * @param published how many figures were new or revised
     * @param differing how many figures of towns wait because the two paths do not agree
     * @param damaged how many figures were found not to be as they were published
     */
    public record Outcome(LocalDate upTo, int days, int published, int differing, int damaged) {}

    private final Areas areas;
    private final Events events;
    private final Caseload caseload;
    private final Figures figures;
    private final OfficeAlerts alerts;
    private final AfterNight then;
    private final String rules;
    private final InstantSource clock;

    /** A night after which nothing else is to be done. */
    public RollUpDay(
            Areas areas, Events events, Caseload caseload, Figures figures, OfficeAlerts alerts, InstantSource clock) {
        this(areas, events, caseload, figures, alerts, (first, last) -> {}, "", clock);
    }

    /**
     * Takes what it works with.
     *
     * @param then done before the night is over: should it fail, the night is not
     * @param rules version of the rules of the city, recorded with every figure
     */
    public RollUpDay(
            Areas areas,
            Events events,
            Caseload caseload,
            Figures figures,
            OfficeAlerts alerts,
            AfterNight then,
            String rules,
            InstantSource clock) {
        this.areas = areas;
        this.events = events;
        this.caseload = caseload;
        this.figures = figures;
        this.alerts = alerts;
        this.then = then;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public Outcome apply(Tick tick) {
        LocalDate yesterday = CityTime.dateOf(clock.instant()).minusDays(1);
        Instant at = tick.at();
        LocalDate last = at == null ? yesterday : CityTime.dateOf(at).minusDays(1);
        if (last.isAfter(yesterday)) {
            throw new Invalid("/at", "in_future", "这一晚还没有到,不能汇总尚未过去的日子。");
        }
        LocalDate published = figures.lastDay(areas.city().code());
        if (published == null) {
            SecondPath cases = new SecondPath(caseload, areas, Instant.EPOCH);
            return night(cases, PublishedDays.read(figures, areas, cases.firstDay(last), last), last, last, last);
        }
        LocalDate unfinished = figures.unfinished();
        LocalDate through = Collections.max(List.of(last, published.isBefore(yesterday) ? published : yesterday));
        LocalDate first = NightsBack.firstDay(last, published);
        PublishedDays board = PublishedDays.read(
                figures, areas, unfinished == null ? first : Collections.min(List.of(first, unfinished)), through);
        boolean kept = unfinished != null || last.isBefore(published);
        if (kept) {
            figures.begin(board.first());
        }
        SecondPath cases = new SecondPath(caseload, areas, CityTime.startOf(board.first()));
        LocalDate inFull = last.equals(yesterday) ? NightsBack.lastNightOf(last) : last;
        Outcome outcome = night(
                cases,
                board,
                last,
                through,
                unfinished == null ? inFull : Collections.max(List.of(inFull, NightsBack.nightOf(unfinished))));
        if (kept) {
            figures.finish(board.first());
        }
        return outcome;
    }

    private Outcome night(SecondPath cases, PublishedDays board, LocalDate last, LocalDate through, LocalDate inFull) {
        Night night = new Night(areas, events, cases, board, alerts, rules, inFull);
        for (LocalDate day = board.first(); !day.isAfter(through); day = day.plusDays(1)) {
            night.day(day, day.equals(last));
        }
        then.done(board.first(), through);
        return night.outcome(last);
    }
}
