package anlan.usecases.figures;

import anlan.domain.area.Area;
import anlan.domain.area.AreaCode;
import anlan.domain.area.Areas;
import anlan.domain.event.CaseEvent;
import anlan.domain.event.Events;
import anlan.domain.figures.DayFigures;
import anlan.domain.figures.DayFold;
import anlan.domain.figures.Difference;
import anlan.domain.figures.OfficeAlert;
import anlan.domain.figures.OfficeAlerts;
import anlan.domain.figures.Opening;
import anlan.domain.figures.Revision;
import anlan.domain.figures.Tally;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One night's work, day by day. A town's day that is published is read and folded again only if its
 * newest event, or what stood open the evening before, is not what it was folded from; on the last
 * of its ten nights; and where the cases themselves say something else.
 */
final class Night {

    private static final Logger LOG = System.getLogger(Night.class.getName());
    private static final int MOST_TRIES = 10;

    private final Areas areas;
    private final Events events;
    private final SecondPath cases;
    private final PublishedDays board;
    private final OfficeAlerts alerts;
    private final String rules;
    private final LocalDate inFull;
    private int days;
    private int published;
    private int differing;

    /**
     * Makes ready for a night.
     *
     * @param rules version of the rules, recorded with what is published
     * @param inFull up to which day everything is read, whatever it was folded from
     */
    Night(
            Areas areas,
            Events events,
            SecondPath cases,
            PublishedDays board,
            OfficeAlerts alerts,
            String rules,
            LocalDate inFull) {
        this.areas = areas;
        this.events = events;
        this.cases = cases;
        this.board = board;
        this.alerts = alerts;
        this.rules = rules;
        this.inFull = inFull;
    }

    RollUpDay.Outcome outcome(LocalDate last) {
        return new RollUpDay.Outcome(last, days, published, differing, board.damaged());
    }

    /** Publishes a day, unless the city had not begun yet. */
    void day(LocalDate day, boolean always) {
        if (!always && !begun(day)) {
            return;
        }
        for (Area town : areas.towns()) {
            published += town(day, town.code()) ? 1 : 0;
        }
        published += city(day, areas.city().code()) ? 1 : 0;
        days++;
    }

    private boolean begun(LocalDate day) {
        AreaCode city = areas.city().code();
        return board.newest(city, day) != null
                || board.newest(city, day.minusDays(1)) != null
                || !cases.differences(city, day, new TreeMap<>()).isEmpty()
                || areas.towns().stream().anyMatch(town -> events.newest(day, town.code()) != null);
    }

    /** What a day comes to, what from, and in what the cases say something else. */
    private record Result(Tally tally, @Nullable String basis, SortedMap<String, Difference> differences) {}

    private boolean town(LocalDate day, AreaCode town) {
        for (int tried = 0; tried < MOST_TRIES; tried++) {
            DayFigures before = board.newest(town, day.minusDays(1));
            DayFigures stands = board.newest(town, day);
            Opening opening = before == null ? Opening.NONE : Opening.after(before.tally());
            Result result = town(day, town, opening, stands);
            if (done(day, town, stands, result, List.of(Revision.of(town, day.minusDays(1), before)))) {
                tell(day, town, before, result);
                return changed(stands, result);
            }
        }
        throw contended(day, town);
    }

    /**
     * The office is told of a difference once, on the day on which it arose; that a stock differs as
     * it did the evening before is no news.
     */
    private void tell(LocalDate day, AreaCode town, @Nullable DayFigures before, Result result) {
        DayFigures waits = board.newest(town, day);
        if (result.differences().isEmpty() || waits == null || waits.status() == DayFigures.Status.FINAL) {
            return;
        }
        differing++;
        SortedMap<String, Difference> evening = before == null
                ? new TreeMap<>()
                : cases.differences(town, day.minusDays(1), before.tally().counts());
        result.differences().values().stream()
                .filter(each -> !Opening.has(each.figure()) || !inherited(each, evening.get(each.figure())))
                .findFirst()
                .ifPresent(news -> alerts.raise(new OfficeAlert(waits.named(), news)));
    }

    private static boolean inherited(Difference today, @Nullable Difference evening) {
        return evening != null && evening.by() == today.by();
    }

    private Result town(LocalDate day, AreaCode town, Opening opening, @Nullable DayFigures stands) {
        if (stands != null && !board.damaged(stands) && day.isAfter(inFull)) {
            String basis = DayFigures.basis(opening, events.newest(day, town));
            if (basis.equals(stands.basis())) {
                SortedMap<String, Difference> differences =
                        cases.differences(town, day, stands.tally().counts());
                if (differences.isEmpty()) {
                    return new Result(stands.tally(), basis, differences);
                }
            }
        }
        Result result = folded(day, town, opening);
        return !result.differences().isEmpty() && cases.lookAgain(town) ? folded(day, town, opening) : result;
    }

    private Result folded(LocalDate day, AreaCode town, Opening opening) {
        List<CaseEvent> happened = events.on(day, town);
        CaseEvent newest = happened.isEmpty() ? null : happened.getLast();
        Tally tally = DayFold.fold(opening, happened);
        return new Result(tally, DayFigures.basis(opening, newest), cases.differences(town, day, tally.counts()));
    }

    private boolean city(LocalDate day, AreaCode city) {
        for (int tried = 0; tried < MOST_TRIES; tried++) {
            List<Revision> from = new ArrayList<>();
            List<DayFigures> towns = new ArrayList<>();
            for (Area town : areas.towns()) {
                DayFigures summand = board.newest(town.code(), day);
                from.add(Revision.of(town.code(), day, summand));
                if (summand != null) {
                    towns.add(summand);
                }
            }
            Tally sum = Tally.sum(towns.stream().map(DayFigures::tally).toList());
            DayFigures stands = board.newest(city, day);
            Result result = new Result(sum, null, differences(day, city, sum, towns));
            if (done(day, city, stands, result, from)) {
                return changed(stands, result);
            }
        }
        throw contended(day, city);
    }

    /** Where the errors of two towns cancel out, the city waits for them all the same. */
    private SortedMap<String, Difference> differences(LocalDate day, AreaCode city, Tally sum, List<DayFigures> towns) {
        SortedMap<String, Difference> differences = cases.differences(city, day, sum.counts());
        if (differences.isEmpty()) {
            towns.stream()
                    .map(DayFigures::difference)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(first -> differences.put(first.figure(), first));
        }
        return differences;
    }

    private static IllegalStateException contended(LocalDate day, AreaCode area) {
        return new IllegalStateException(day + " of " + area + " is published by others time and again");
    }

    private boolean changed(@Nullable DayFigures stands, Result result) {
        return stands == null || board.damaged(stands) || !stands.tally().equals(result.tally());
    }

    /** Makes it true; false if somebody else has published meanwhile. */
    private boolean done(
            LocalDate day, AreaCode area, @Nullable DayFigures stands, Result result, List<Revision> from) {
        if (!result.differences().isEmpty()) {
            LOG.log(
                    Level.WARNING,
                    "events and cases do not agree on " + day + " of " + area + ": "
                            + result.differences().values());
        }
        if (stands == null || changed(stands, result)) {
            DayFigures next = DayFigures.of(
                            day,
                            area,
                            stands == null ? 1 : stands.revision() + 1,
                            result.tally(),
                            stands == null ? null : reason(stands, result.tally()),
                            result.basis())
                    .by(rules, areas.version(area));
            return board.publish(next.compared(result.differences()), from);
        }
        DayFigures compared = stands.compared(result.differences());
        if (stands.status() == DayFigures.Status.PROVISIONAL && !compared.equals(stands)) {
            board.compared(compared);
        }
        return true;
    }

    private DayFigures.Reason reason(DayFigures stands, Tally tally) {
        if (board.damaged(stands)) {
            return DayFigures.Reason.CORRECTION;
        }
        if (!stands.formulas().equals(DayFigures.FORMULAS)) {
            return DayFigures.Reason.CODE;
        }
        if (!stands.versions().areas().equals(areas.version(stands.area()))) {
            return DayFigures.Reason.AREA_CHANGE;
        }
        if (tally.events() > stands.tally().events()) {
            return DayFigures.Reason.LATE_EVENT;
        }
        return tally.eventsDigest().equals(stands.tally().eventsDigest())
                ? reasonOfTheEvening(stands)
                : DayFigures.Reason.CORRECTION;
    }

    /** Where only the stocks differ that it began with, it is revised for what revised these. */
    private DayFigures.Reason reasonOfTheEvening(DayFigures stands) {
        DayFigures evening = board.newest(stands.area(), stands.date().minusDays(1));
        return evening == null || evening.reason() == null ? DayFigures.Reason.CORRECTION : evening.reason();
    }
}
