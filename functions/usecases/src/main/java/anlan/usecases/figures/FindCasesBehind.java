package anlan.usecases.figures;

import anlan.domain.area.Area;
import anlan.domain.area.Areas;
import anlan.domain.casefile.CaseId;
import anlan.domain.census.CaseCount;
import anlan.domain.census.Caseload;
import anlan.domain.event.CaseEvent;
import anlan.domain.event.Events;
import anlan.domain.figures.CasesBehind;
import anlan.domain.figures.DayFigures;
import anlan.domain.figures.FigureId;
import anlan.domain.figures.Period;
import anlan.domain.figures.PeriodFigures;
import anlan.domain.figures.Tally;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.SnapshotReader;
import anlan.domain.people.Actor;
import anlan.domain.people.Relation;
import anlan.domain.people.Rights;
import anlan.domain.refusal.Conflict;
import anlan.domain.refusal.Invalid;
import anlan.domain.refusal.Unknown;
import anlan.domain.time.CityTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Lists the cases behind a published number (反查): their number, and that of those that are not
 * shown, is the published.
 */
public final class FindCasesBehind {

    /** The right to ask, which holds for areas. */
    public static final String RIGHT = "figure.cases";

    /** Events or cases that one answer reads at most: they are read in the time of one call. */
    private static final long MOST = 20_000;

    private static final int BATCH = 100;

    private final FindFigures figures;
    private final Events events;
    private final Caseload caseload;
    private final SnapshotReader snapshots;
    private final Areas areas;
    private final ProtectedCases protects;

    public FindCasesBehind(
            FindFigures figures,
            Events events,
            Caseload caseload,
            SnapshotReader snapshots,
            Areas areas,
            ProtectedCases protects) {
        this.figures = figures;
        this.events = events;
        this.caseload = caseload;
        this.snapshots = snapshots;
        this.areas = areas;
        this.protects = protects;
    }

    /**
     * A number that is published.
     *
     * @param days those that are published of what was asked for, by date
     * @param single whether it is the number of one day, and not of a period
     * @param digest of the days that it comes from: another revision of one is another number
     */
    public record Published(
            Area area,
            FigureId figure,
            SortedMap<LocalDate, DayFigures> days,
            boolean single,
            long value,
            String digest) {}

    /**
     * One page of the cases behind a published.
     *
     * @param items by case number; one that counts twice is there twice
     * @param withheld how many more there are that are not shown, on all pages together
     * @param next where the next page goes on, null after the last
     */
    public record Page(
            List<Case> items, long withheld, @Nullable String next) {
        public Page {
            items = List.copyOf(items);
        }
    }

    /**
     * The number of a day.
     *
     * @throws Unknown {@code not_published}, or if the area is not theirs to ask about
     * @throws Invalid {@code unknown_figure} or {@code is_a_rate}
     */
    public Published ofDay(Actor by, Area area, LocalDate date, String figure) {
        permit(by, area);
        DayFigures day = figures.day(area.code(), date, null);
        return published(area, figure, new TreeMap<>(Map.of(date, day)), true, day.tally(), day.digest());
    }

    /** The number of a period, up to the last of its days that is published; errors as of a day. */
    public Published ofPeriod(Actor by, Area area, Period period, String figure) {
        permit(by, area);
        SortedMap<LocalDate, DayFigures> days = figures.days(area.code(), period);
        if (days.isEmpty()) {
            throw new Unknown("not_published", "这一统计期的数据尚未发布。");
        }
        PeriodFigures now = PeriodFigures.of(period, area.code(), days);
        return published(area, figure, days, false, now.tally(), now.tally().eventsDigest());
    }

    private static void permit(Actor by, Area area) {
        Relation to = new Relation(false, false, by.covers(area.code()), false, false, false);
        if (!Rights.may(RIGHT, by.role(), to)) {
            throw new Unknown();
        }
    }

    private static Published published(
            Area area,
            String figure,
            SortedMap<LocalDate, DayFigures> days,
            boolean single,
            Tally tally,
            String digest) {
        FigureId known = FigureId.find(figure);
        if (known == null && !tally.counts().containsKey(figure)) {
            throw new Invalid("/figure", "unknown_figure", "没有这个指标,见 docs/figures.md。");
        }
        if (known != null && known.isRate()) {
            throw new Invalid("/figure", "is_a_rate", "比率由两个计数相除而来,请查询它的分子或分母。");
        }
        return new Published(area, new FigureId(figure), days, single, tally.count(figure), digest);
    }

    /**
     * One page.
     *
     * @param after where the page before ended, null for the first
     * @throws Invalid {@code too_many}, if too much would have to be read
     * @throws Conflict {@code figures_differ}, if something has come in since the number was
     *     published: the night publishes another
     */
    public Page page(Actor by, Published published, int limit, @Nullable String after) {
        if (published.value() > MOST) {
            throw tooMany();
        }
        CasesBehind behind = new CasesBehind(published.figure());
        Map<CaseId, Case> states = new HashMap<>();
        Map<CaseId, Long> times = behind.stock() ? standing(published, states) : flowed(behind, published, states);
        if (times.values().stream().anyMatch(n -> n < 0)
                || times.values().stream().mapToLong(Long::longValue).sum() != published.value()
                || !states.keySet().containsAll(times.keySet())) {
            throw new Conflict("figures_differ", "发布之后又有新的记录,今晚汇总后再查。");
        }
        return page(by, times, states, limit, after);
    }

    private Page page(Actor by, Map<CaseId, Long> times, Map<CaseId, Case> states, int limit, @Nullable String after) {
        SortedMap<String, Case> shown = new TreeMap<>();
        long withheld = 0;
        for (Map.Entry<CaseId, Long> each : times.entrySet()) {
            Case state = states.get(each.getKey());
            if (state == null || protects.from(by, state)) {
                withheld += each.getValue();
                continue;
            }
            for (long n = 0; n < each.getValue(); n++) {
                shown.put(position(state, n), state);
            }
        }
        SortedMap<String, Case> rest = after == null ? shown : shown.tailMap(after + "\0");
        List<Case> items = rest.values().stream().limit(limit).toList();
        String last = rest.keySet().stream()
                .limit(limit)
                .reduce((first, second) -> second)
                .orElse("");
        return new Page(items, withheld, rest.size() > items.size() ? last : null);
    }

    private static String position(Case state, long n) {
        return state.dossier().number().value() + "#" + n;
    }

    /** What the cases say of the end of the last day. */
    private Map<CaseId, Long> standing(Published published, Map<CaseId, Case> states) {
        LocalDate last = published.days().lastKey();
        if (endedSince(published.area(), last) > MOST) {
            throw tooMany();
        }
        Map<CaseId, Long> times = new HashMap<>();
        for (Area town : towns(published.area())) {
            for (Case state : caseload.of(town.code(), CityTime.startOf(last))) {
                long n = CaseCount.of(last, List.of(state))
                        .getOrDefault(published.figure().value(), 0L);
                if (n != 0) {
                    times.put(state.id(), n);
                    states.put(state.id(), state);
                }
            }
        }
        return times;
    }

    private long endedSince(Area area, LocalDate last) {
        Period since = Period.range(last, last.plusDays(Period.MOST_DAYS - 1L));
        return figures.days(area.code(), since).values().stream()
                .mapToLong(day -> day.tally().count("complaints.closed")
                        + day.tally().count("hazards.rectified")
                        + day.tally().count("inspections.closed")
                        + day.tally().count("dutymonths.closed"))
                .sum();
    }

    /** What the events say of the days. */
    private Map<CaseId, Long> flowed(CasesBehind behind, Published published, Map<CaseId, Case> states) {
        List<CaseEvent> happened = happened(behind, published);
        Map<CaseId, Long> times = published.single()
                ? behind.onDay(happened)
                : behind.onDays(published.days().firstKey(), happened);
        List<CaseId> ids = List.copyOf(times.keySet());
        for (int from = 0; from < ids.size(); from += BATCH) {
            List<CaseId> some = ids.subList(from, Math.min(ids.size(), from + BATCH));
            states.putAll(
                    snapshots.read(new HashSet<>(some), Set.of(), Set.of()).cases());
        }
        return times;
    }

    private List<CaseEvent> happened(CasesBehind behind, Published published) {
        Period days = Period.range(published.days().firstKey(), published.days().lastKey());
        Map<Area, List<LocalDate>> where = new HashMap<>();
        long most = 0;
        for (Area town : towns(published.area())) {
            List<DayFigures> counted = figures.days(town.code(), days).values().stream()
                    .filter(day -> behind.on(day, !published.single()))
                    .toList();
            most += counted.stream().mapToLong(day -> day.tally().events()).sum();
            where.put(town, counted.stream().map(DayFigures::date).toList());
        }
        if (most > MOST) {
            throw tooMany();
        }
        List<CaseEvent> happened = new ArrayList<>();
        where.forEach((town, dates) -> dates.forEach(date -> happened.addAll(events.on(date, town.code()))));
        return happened;
    }

    private List<Area> towns(Area area) {
        return area.level() == Area.Level.TOWN ? List.of(area) : areas.towns();
    }

    private static Invalid tooMany() {
        return new Invalid("/figure", "too_many", "这个数涉及的案件太多,请按镇街或较短的时间查询。");
    }
}
