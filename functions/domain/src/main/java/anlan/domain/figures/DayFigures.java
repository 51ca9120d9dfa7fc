package anlan.domain.figures;

import anlan.domain.area.AreaCode;
import anlan.domain.digest.Sha256;
import anlan.domain.event.CaseEvent;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The published figures of one area on one day (日报). A revision never changes; late events make the
 * next one.
 *
 * @param revision 1 at first
 * @param reason why there is another revision, null for the first
 * @param basis what a town's figures were folded from, see {@link #basis}; null for those of the
 *     city, which are summed
 */
public record DayFigures(
        LocalDate date,
        AreaCode area,
        int revision,
        Tally tally,
        @Nullable String reason,
        @Nullable String basis) {

    /** Version of the formulas, part of every digest. */
    public static final String FORMULAS = "anlan-day-4";

    /**
     * Tells by one digest from what a day was folded: while it stays the same, the day comes out
     * the same, but for an event that comes late and is older than the newest.
     */
    public static String basis(Opening opening, @Nullable CaseEvent newest) {
        return new Sha256()
                .line(FORMULAS)
                .line(opening.toString())
                .line(newest == null ? CaseEvent.FIRST : newest.hash())
                .hex();
    }

    public Status status() {
        return Status.PROVISIONAL;
    }

    /** PROVISIONAL until two independent paths agree. */
    public enum Status {
        PROVISIONAL
    }

    /** Every rate, by its id. */
    public SortedMap<String, Rate> rates() {
        SortedMap<String, Rate> rates = new TreeMap<>();
        for (KindFold kind : KindFold.all()) {
            kind.formulas().forEach(formula -> rates.put(formula.id(), formula.of(tally)));
        }
        return Collections.unmodifiableSortedMap(rates);
    }

    /** SHA-256 that anyone can re-compute from what is published: see docs/figures.md. */
    public String digest() {
        Sha256 digest = new Sha256().line(FORMULAS).line(date.toString()).line(area.value());
        tally.counts().forEach((figure, n) -> digest.line(figure + "=" + n));
        rates().forEach((figure, rate) -> digest.line(figure + "=" + rate.num() + "/" + rate.den()));
        return digest.line("events=" + tally.events())
                .line("eventsDigest=" + tally.eventsDigest())
                .hex();
    }
}
