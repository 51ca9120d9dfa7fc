package anlan.usecases.figures.pack;

import anlan.domain.area.AreaCode;
import anlan.domain.area.Areas;
import anlan.domain.figures.DayFigures;
import anlan.domain.figures.Period;
import anlan.domain.figures.PeriodFigures;
import anlan.domain.pack.Pack;
import anlan.domain.pack.Packs;
import anlan.domain.pack.Section;
import anlan.domain.time.CityTime;
import anlan.usecases.Faults;
import anlan.usecases.Tick;
import anlan.usecases.figures.FindFigures;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Publishes the pack of every week, month and quarter that has ended (会商材料), once for ever: one
 * that stands is left alone, however often the clock ticks. Packs that were missed are made up for,
 * eight at most of each sort. One whose days are not all published yet waits for the next tick.
 */
public final class PublishPack implements Function<Tick, PublishPack.Outcome> {

    /**
     * The result of one run.
     *
     * @param published how many packs were new
     * @param waiting how many periods have ended of which a day is not published yet
     */
    public record Outcome(int published, int waiting) {}

    /** How many packs of one sort are made up for at once. */
    static final int MOST = 8;

    private final Packs packs;
    private final FindFigures figures;
    private final List<PackSection> sections;
    private final AreaCode city;
    private final InstantSource clock;

    /**
     * Takes what it works with.
     *
     * @param sections of every pack, in their order
     */
    public PublishPack(Packs packs, FindFigures figures, List<PackSection> sections, Areas areas, InstantSource clock) {
        this.packs = packs;
        this.figures = figures;
        this.sections = List.copyOf(sections);
        this.city = areas.city().code();
        this.clock = clock;
    }

    @Override
    public Outcome apply(Tick tick) {
        Instant now = clock.instant();
        LocalDate today = CityTime.dateOf(now);
        AtomicInteger published = new AtomicInteger();
        AtomicInteger waiting = new AtomicInteger();
        Faults faults = new Faults();
        for (Period.Unit unit : Ended.UNITS) {
            faults.run(() -> {
                List<Packs.Published> last = packs.list(unit, 1, null).items();
                Period newest = last.isEmpty() ? null : last.getFirst().period();
                for (Period period : Ended.since(newest, unit, today, MOST)) {
                    SortedMap<LocalDate, DayFigures> days = figures.days(city, period);
                    if (!complete(period, days)) {
                        // Of what ended before the city began there is nothing to wait for.
                        waiting.addAndGet(newest == null && days.isEmpty() ? 0 : 1);
                        // One that came later would hide it from the next run.
                        return;
                    }
                    Pack pack = pack(period, days, now);
                    if (!figures.days(city, period).equals(days)) {
                        // They were revised while it was put together: the next tick sees them whole.
                        waiting.incrementAndGet();
                        return;
                    }
                    published.addAndGet(packs.publish(pack) ? 1 : 0);
                }
            });
        }
        faults.throwIfAny();
        return new Outcome(published.get(), waiting.get());
    }

    /** All its days are published, but for those before the city had any figures. */
    private boolean complete(Period period, SortedMap<LocalDate, DayFigures> days) {
        if (days.isEmpty() || !days.lastKey().equals(period.last())) {
            return false;
        }
        LocalDate first = days.firstKey();
        boolean whole = days.size() == ChronoUnit.DAYS.between(first, period.last()) + 1;
        LocalDate eve = period.first().minusDays(1);
        return whole
                && (first.equals(period.first())
                        || figures.days(city, Period.range(eve, eve)).isEmpty());
    }

    private Pack pack(Period period, SortedMap<LocalDate, DayFigures> days, Instant now) {
        PeriodFigures merged = PeriodFigures.of(period, city, new TreeMap<>(days));
        List<LocalDate> provisional = days.values().stream()
                .filter(day -> day.status() == DayFigures.Status.PROVISIONAL)
                .map(DayFigures::date)
                .toList();
        Pack.Basis basis =
                new Pack.Basis(merged.days(), merged.revision(), merged.status(), provisional, merged.digest());
        List<Section> parts =
                sections.stream().map(section -> section.of(period, now)).toList();
        return Pack.of(period, now, basis, parts);
    }
}
