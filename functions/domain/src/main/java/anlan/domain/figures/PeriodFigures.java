package anlan.domain.figures;

import anlan.domain.area.AreaCode;
import anlan.domain.digest.Sha256;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The figures of an area over a period, merged from those that are published of its days. Nothing
 * is kept of it: it is as true as its days are, and anyone can merge them again.
 *
 * @param asOf the last day that is in it: a period that has not ended yet goes up to there
 * @param days how many days are in it
 * @param revision 1, and one more for each revision of its days
 * @param reason why the latest of its days that have another revision has it; null if none has
 * @param status FINAL once it has ended and all its days are
 * @param difference the first difference of a day that waits, null if none does
 * @param openTimes for how long cases were open, by the figure that counts their ends
 */
public record PeriodFigures(
        Period period,
        AreaCode area,
        LocalDate asOf,
        int days,
        int revision,
        DayFigures.@Nullable Reason reason,
        DayFigures.Status status,
        @Nullable Difference difference,
        Tally tally,
        SortedMap<String, Rate> rates,
        SortedMap<String, OpenTime> openTimes,
        String digest) {

    /** Version of how days are merged, part of every digest. */
    public static final String FORMULAS = "anlan-period-2";

    public PeriodFigures {
        rates = Collections.unmodifiableSortedMap(new TreeMap<>(rates));
        openTimes = Collections.unmodifiableSortedMap(new TreeMap<>(openTimes));
    }

    /**
     * Merges days.
     *
     * @param days what is published of it, by date; at least one
     */
    public static PeriodFigures of(Period period, AreaCode area, SortedMap<LocalDate, DayFigures> days) {
        DaysMerged merged = DaysMerged.of(days.values());
        Sha256 digests = new Sha256();
        long events = 0;
        for (DayFigures day : days.values()) {
            digests.line(day.date() + "=" + day.digest());
            events += day.tally().events();
        }
        SortedMap<String, Long> counts = merged.published();
        if (area.isVillage()) {
            counts.keySet().retainAll(merged.counts().keySet());
        }
        Tally tally = new Tally(counts, events, digests.hex());
        SortedMap<String, Rate> rates = area.isVillage() ? new TreeMap<>() : Formula.all(tally);
        Difference difference = difference(days.values());
        boolean over = days.lastKey().equals(period.last());
        boolean settled = days.values().stream().allMatch(day -> day.status() == DayFigures.Status.FINAL);
        return new PeriodFigures(
                period,
                area,
                days.lastKey(),
                days.size(),
                1 + days.values().stream().mapToInt(day -> day.revision() - 1).sum(),
                reason(days.values()),
                over && settled ? DayFigures.Status.FINAL : DayFigures.Status.PROVISIONAL,
                difference,
                tally,
                rates,
                openTimes(merged),
                FigureDigest.of(FORMULAS, period.id(), area, tally, rates));
    }

    private static @Nullable Difference difference(Collection<DayFigures> days) {
        return days.stream()
                .filter(day -> day.difference() != null)
                .map(DayFigures::difference)
                .findFirst()
                .orElse(null);
    }

    private static DayFigures.@Nullable Reason reason(Collection<DayFigures> days) {
        return days.stream()
                .filter(day -> day.reason() != null)
                .max(Comparator.comparing(DayFigures::date))
                .map(DayFigures::reason)
                .orElse(null);
    }

    private static SortedMap<String, OpenTime> openTimes(DaysMerged merged) {
        SortedMap<String, OpenTime> times = new TreeMap<>();
        for (KindFold kind : KindFold.all()) {
            for (Figure figure : kind.figures()) {
                SortedMap<String, Long> byMinutes = merged.parts(figure.id(), Cohort.MINUTES);
                if (!byMinutes.isEmpty()) {
                    times.put(figure.id(), OpenTime.of(byMinutes));
                }
            }
        }
        return times;
    }
}
