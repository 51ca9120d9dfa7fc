package anlan.usecases.inspection;

import anlan.domain.area.Area;
import anlan.domain.area.AreaCode;
import anlan.domain.area.Areas;
import anlan.domain.figures.DayFigures;
import anlan.domain.figures.FigureReader;
import anlan.domain.people.Actor;
import anlan.domain.refusal.Forbidden;
import anlan.domain.refusal.Invalid;
import anlan.domain.time.CityTime;
import anlan.usecases.PublishedDays;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Proposes where to inspect next (滚动查): the categories and villages that people complain about most,
 * from the figures that are published alone: one request for each area whose figures are read.
 */
public final class FindProposals {

    /**
     * What to look at.
     *
     * @param from first of the days that are looked at
     * @param to last of them, yesterday
     * @param published how many of them are published
     * @param categories with the most complaints, at most {@link #MOST}
     * @param villages with the most complaints, at most {@link #MOST}
     */
    public record Proposals(
            AreaCode area, LocalDate from, LocalDate to, int published, List<Topic> categories, List<Topic> villages) {

        public Proposals {
            categories = List.copyOf(categories);
            villages = List.copyOf(villages);
        }
    }

    /**
     * A category or a village.
     *
     * @param complaints of these days
     * @param before of as many days before
     * @param inspections of these days, in that village; 0 for a category
     * @param lastInspection day of the last inspection there in both spans, null if there was none
     */
    public record Topic(
            String code,
            long complaints,
            long before,
            long inspections,
            @Nullable LocalDate lastInspection) {}

    /** How many of each are proposed. */
    public static final int MOST = 10;

    private static final String CATEGORIES = "complaints.new.category.";
    private static final String VILLAGES = "complaints.new.village.";
    private static final String VISITED = "inspections.held.village.";

    private final PublishedDays figures;
    private final Areas areas;
    private final InstantSource clock;

    public FindProposals(FigureReader figures, Areas areas, InstantSource clock) {
        this.figures = new PublishedDays(figures);
        this.areas = areas;
        this.clock = clock;
    }

    /**
     * Proposals for an area, which must be the caller's or lie in it.
     *
     * @param asked null for all that is the caller's
     * @param days how many days are looked at, and as many before
     */
    public Proposals of(Actor by, @Nullable AreaCode asked, int days) {
        AreaCode own = by.area();
        if (own == null) {
            throw new Forbidden();
        }
        AreaCode area = asked == null || asked.contains(own) ? own : asked;
        if (!own.contains(area)) {
            throw new Invalid("/area", "outside_your_area", "只能查询本辖区。");
        }
        LocalDate to = CityTime.dateOf(clock.instant()).minusDays(1);
        LocalDate from = to.minusDays(days - 1L);
        LocalDate first = from.minusDays(days);
        SortedMap<LocalDate, DayFigures> published = figures.between(area, first, to);
        Tallied whole = new Tallied(from);
        published.forEach(whole::add);
        Tallied villages = area.isCity() ? villages(from, first, to) : whole;
        return new Proposals(
                area, from, to, published.tailMap(from).size(), whole.most(CATEGORIES), villages.most(VILLAGES));
    }

    /** Villages are published with their towns. */
    private Tallied villages(LocalDate from, LocalDate first, LocalDate to) {
        Tallied tallied = new Tallied(from);
        for (Area town : areas.towns()) {
            figures.between(town.code(), first, to).forEach(tallied::add);
        }
        return tallied;
    }

    /** The counts of both spans. */
    private static final class Tallied {
        private final LocalDate from;
        private final Map<String, Long> now = new TreeMap<>();
        private final Map<String, Long> before = new TreeMap<>();
        private final Map<String, LocalDate> inspected = new TreeMap<>();

        Tallied(LocalDate from) {
            this.from = from;
        }

        void add(LocalDate date, DayFigures day) {
            day.tally().counts().forEach((id, count) -> {
                (date.isBefore(from) ? before : now).merge(id, count, Long::sum);
                if (id.startsWith(VISITED) && count > 0) {
                    inspected.put(id.substring(VISITED.length()), date);
                }
            });
        }

        List<Topic> most(String prefix) {
            return now.entrySet().stream()
                    .filter(count -> count.getKey().startsWith(prefix) && count.getValue() > 0)
                    .map(count -> topic(count.getKey().substring(prefix.length()), prefix, count.getValue()))
                    .sorted(Comparator.comparingLong(Topic::complaints)
                            .thenComparingLong(topic -> topic.complaints() - topic.before())
                            .reversed()
                            .thenComparing(Topic::code))
                    .limit(MOST)
                    .toList();
        }

        private Topic topic(String code, String prefix, long complaints) {
            return new Topic(
                    code,
                    complaints,
                    before.getOrDefault(prefix + code, 0L),
                    now.getOrDefault(VISITED + code, 0L),
                    inspected.get(code));
        }
    }
}
