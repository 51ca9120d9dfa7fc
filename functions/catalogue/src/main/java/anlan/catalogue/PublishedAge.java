package anlan.catalogue;

import anlan.domain.area.AreaCode;
import anlan.domain.figures.DayFigures;
import anlan.domain.figures.Figures;
import anlan.domain.time.CityTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How old the published figures of a city are. */
record PublishedAge(Figures figures, AreaCode city) {

    /** A night goes through so many days, and no older one becomes final by itself. */
    private static final int DAYS = 10;

    /** The last day that is published, null if none is. */
    @Nullable
    LocalDate last() {
        return figures.lastDay(city);
    }

    /**
     * How many seconds after its end the first of the days was out that a night has published just
     * now; null if it published none for the first time.
     *
     * @param before the last day that was published before; null if none was, and then only the
     *     newest counts, as what was before a city began is nobody's delay
     */
    @Nullable
    Long lag(@Nullable LocalDate before, Instant now) {
        LocalDate last = last();
        if (last == null || last.equals(before)) {
            return null;
        }
        return since(before == null ? last : before.plusDays(1), now);
    }

    /**
     * How many seconds ago the newest day ended that is final, as far as nights go back; null if no
     * day is published.
     */
    @Nullable
    Long sinceFinal(Instant now) {
        LocalDate last = last();
        if (last == null) {
            return null;
        }
        LocalDate day = last;
        while (day.isAfter(last.minusDays(DAYS)) && !isFinal(day)) {
            day = day.minusDays(1);
        }
        return since(day, now);
    }

    private boolean isFinal(LocalDate day) {
        DayFigures found = figures.find(city, day);
        return found != null && found.status() == DayFigures.Status.FINAL;
    }

    private static long since(LocalDate day, Instant now) {
        return Duration.between(CityTime.startOf(day.plusDays(1)), now).toSeconds();
    }
}
