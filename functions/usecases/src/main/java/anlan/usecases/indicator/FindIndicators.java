package anlan.usecases.indicator;

import anlan.domain.area.AreaCode;
import anlan.domain.figures.Period;
import anlan.domain.indicator.Indicator;
import anlan.domain.indicator.IndicatorValue;
import anlan.domain.indicator.YearOnYear;
import anlan.domain.ledger.Entry;
import anlan.domain.ledger.Ledger;
import anlan.domain.refusal.Invalid;
import anlan.domain.time.CityTime;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads indicators: what they come to, and the lines that say so (指标查询). */
public final class FindIndicators {

    private final Ledger<IndicatorValue> ledger;
    private final InstantSource clock;

    public FindIndicators(Ledger<IndicatorValue> ledger, InstantSource clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * An indicator over a period up to today, beside the same elapsed days of the year before. An
     * area has what was entered for it and for all that lies in it.
     *
     * @throws Invalid {@code in_future} of {@code /period}, if it has not begun
     */
    public YearOnYear over(Indicator indicator, Period period, AreaCode area) {
        LocalDate today = CityTime.dateOf(clock.instant());
        if (period.first().isAfter(today)) {
            throw new Invalid("/period", "in_future", "统计期尚未开始。");
        }
        LocalDate asOf = period.last().isAfter(today) ? today : period.last();
        int days = Math.toIntExact(ChronoUnit.DAYS.between(period.first(), asOf)) + 1;
        Period yearBefore = period.aYearBefore();
        return new YearOnYear(
                indicator,
                period,
                area,
                asOf,
                sum(indicator, area, period.first(), asOf),
                before(indicator, area, yearBefore, days));
    }

    private @Nullable Long before(Indicator indicator, AreaCode area, @Nullable Period period, int days) {
        return period == null ? null : sum(indicator, area, period.first(), period.after(days));
    }

    private long sum(Indicator indicator, AreaCode area, LocalDate first, LocalDate last) {
        return Entry.standing(lines(indicator, area, first, last)).stream()
                .mapToLong(entry -> entry.value().amount())
                .reduce(0, Math::addExact);
    }

    /** The lines of a period, with what was corrected, by day and area. */
    public List<Entry<IndicatorValue>> lines(Indicator indicator, AreaCode area, LocalDate first, LocalDate last) {
        List<Entry<IndicatorValue>> lines = new ArrayList<>();
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            lines.addAll(ledger.between(IndicatorValue.book(indicator, year), first.toString(), last + "#~"));
        }
        return lines.stream()
                .filter(entry -> area.contains(entry.value().area()))
                .toList();
    }
}
