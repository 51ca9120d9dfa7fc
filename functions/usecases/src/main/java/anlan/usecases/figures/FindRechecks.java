package anlan.usecases.figures;

import anlan.domain.area.Area;
import anlan.domain.area.Areas;
import anlan.domain.casefile.CaseId;
import anlan.domain.event.Events;
import anlan.domain.figures.DayFigures;
import anlan.domain.hazard.Hazard;
import anlan.domain.inspection.InspectionJournal;
import anlan.domain.lifecycle.SnapshotReader;
import anlan.domain.people.Actor;
import anlan.domain.people.Relation;
import anlan.domain.people.Rights;
import anlan.domain.recheck.Closings;
import anlan.domain.recheck.Draw;
import anlan.domain.recheck.Reason;
import anlan.domain.recheck.RecheckRules;
import anlan.domain.refusal.Invalid;
import anlan.domain.refusal.Unknown;
import anlan.domain.site.SiteId;
import anlan.domain.time.CityTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Lists the hazards that closed on a published day and are to be looked at again (复核名单), each with
 * its reasons. It is the same whoever asks, and whenever; only what they may not see is left out.
 */
public final class FindRechecks {

    /** The right to ask, which holds for areas. */
    public static final String RIGHT = "hazard.rechecks";

    /** Events that one answer reads at most: they are read in the time of one call. */
    private static final long MOST = 20_000;

    private final FindFigures figures;
    private final Events events;
    private final SnapshotReader snapshots;
    private final InspectionJournal journal;
    private final RecheckRules rules;
    private final Areas areas;
    private final ProtectedCases protects;

    public FindRechecks(
            FindFigures figures,
            Events events,
            SnapshotReader snapshots,
            InspectionJournal journal,
            RecheckRules rules,
            Areas areas,
            ProtectedCases protects) {
        this.figures = figures;
        this.events = events;
        this.snapshots = snapshots;
        this.journal = journal;
        this.rules = rules;
        this.areas = areas;
        this.protects = protects;
    }

    /** A hazard that is to be looked at again. */
    public record Line(Hazard state, Instant closedAt, Set<Reason> reasons) {}

    /**
     * One page.
     *
     * @param draw by which hazards were drawn
     * @param items of the closings that the page goes through: it may hold few, and not be the last
     * @param withheld how many more of these there are that are not shown
     * @param next where the next page goes on, null after the last
     */
    public record Page(
            RecheckRules rules,
            Draw draw,
            List<Line> items,
            int withheld,
            @Nullable String next) {
        public Page {
            items = List.copyOf(items);
        }
    }

    /**
     * Goes through so many closings of a day.
     *
     * @param area the city or a town
     * @param after where the page before ended, null for the first
     * @throws Unknown {@code not_published}, or if the area is not theirs to ask about
     * @throws Invalid {@code too_many}, if too much would have to be read
     */
    public Page page(Actor by, Area area, LocalDate date, int limit, @Nullable String after) {
        Relation to = new Relation(false, false, by.covers(area.code()), false, false, false);
        if (!Rights.may(RIGHT, by.role(), to)) {
            throw new Unknown();
        }
        DayFigures first = figures.day(areas.city().code(), date, 1);
        if (figures.day(area.code(), date, null).tally().events() > MOST) {
            throw new Invalid("/area", "too_many", "这一天的事件太多,请按镇街查询。");
        }
        SortedMap<CaseId, Instant> closed = new TreeMap<>(Comparator.comparing(CaseId::value));
        Set<CaseId> bursts = new HashSet<>();
        for (Area town : area.level() == Area.Level.TOWN ? List.of(area) : areas.towns()) {
            Closings closings = Closings.of(rules, events.on(date, town.code()));
            closed.putAll(closings.at());
            bursts.addAll(closings.bursts());
        }
        Draw draw = new Draw(first.digest(), rules.perThousand());
        List<CaseId> ids = closed.keySet().stream()
                .filter(id -> after == null || id.value().compareTo(after) > 0)
                .limit(limit + 1L)
                .toList();
        List<CaseId> page = ids.subList(0, Math.min(limit, ids.size()));
        List<Line> lines = lines(page, closed, bursts, draw, date);
        List<Line> items =
                lines.stream().filter(line -> !protects.from(by, line.state())).toList();
        return new Page(
                rules,
                draw,
                items,
                lines.size() - items.size(),
                ids.size() > page.size() ? page.getLast().value() : null);
    }

    /** Those of a page for which there is a reason. */
    private List<Line> lines(
            List<CaseId> page, Map<CaseId, Instant> closed, Set<CaseId> bursts, Draw draw, LocalDate date) {
        SnapshotReader.Snapshot states = snapshots.read(new HashSet<>(page), Set.of(), Set.of());
        Map<String, Boolean> histories = new HashMap<>();
        List<Line> lines = new ArrayList<>();
        for (CaseId id : page) {
            Hazard state = states.get(id, Hazard.class);
            Instant at = closed.get(id);
            if (state == null || at == null) {
                continue;
            }
            Set<Reason> reasons = EnumSet.noneOf(Reason.class);
            add(reasons, Reason.RANDOM, draw.draws(id));
            add(reasons, Reason.CAME_BACK, cameBack(state, at));
            add(reasons, Reason.BURST, bursts.contains(id));
            String site = state.finding().origin().siteId();
            add(
                    reasons,
                    Reason.SITE_HISTORY,
                    site != null && histories.computeIfAbsent(site, each -> history(each, date)));
            if (!reasons.isEmpty()) {
                lines.add(new Line(state, at, reasons));
            }
        }
        return lines;
    }

    private static void add(Set<Reason> reasons, Reason reason, boolean holds) {
        if (holds) {
            reasons.add(reason);
        }
    }

    private static boolean cameBack(Hazard state, Instant closedAt) {
        return state.progress().counts().reopened().stream().anyMatch(at -> !at.isAfter(closedAt));
    }

    private boolean history(String site, LocalDate date) {
        Instant from = CityTime.startOf(date.minusDays(rules.historyDays() - 1L));
        Instant until = CityTime.startOf(date.plusDays(1));
        return journal.hazardsBetween(new SiteId(site), from, until, rules.history()) >= rules.history();
    }
}
