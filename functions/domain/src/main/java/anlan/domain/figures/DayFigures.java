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
 * The published figures of one area on one day (日报). A revision never changes, and is served with
 * the formulas, the rates and the digest with which it was published; late events make the next
 * one. Only what the second path says of it may become better.
 *
 * @param revision 1 at first
 * @param versions by which formulas, rules and register of areas it was made
 * @param rates every rate by its id, as it was reckoned then
 * @param digest SHA-256 that was published with it
 * @param reason why there is another revision, null for the first
 * @param basis what a town's figures were folded from, see {@link #basis}; null for those of the
 *     city, which are summed
 * @param difference where the two paths do not agree, null if they do or were not compared
 */
public record DayFigures(
        LocalDate date,
        AreaCode area,
        int revision,
        Versions versions,
        Tally tally,
        SortedMap<String, Rate> rates,
        String digest,
        @Nullable Reason reason,
        @Nullable String basis,
        Status status,
        @Nullable Difference difference) {

    /** Version of the formulas of this release, part of every digest. */
    public static final String FORMULAS = "anlan-day-8";

    /** PROVISIONAL until two independent paths agree. */
    public enum Status {
        PROVISIONAL,
        FINAL
    }

    /** Why there is another revision. */
    public enum Reason {
        /** Events were counted that came in after it was published. */
        LATE_EVENT,
        /** What was published was not what had happened. */
        CORRECTION,
        /** Areas were merged or split, and it is counted by the register of today. */
        AREA_CHANGE,
        /** It is counted by other formulas. */
        CODE
    }

    public DayFigures {
        rates = Collections.unmodifiableSortedMap(new TreeMap<>(rates));
    }

    /** A revision as it is made today, not yet compared with the second path. */
    public static DayFigures of(
            LocalDate date, AreaCode area, int revision, Tally tally, @Nullable Reason reason, @Nullable String basis) {
        SortedMap<String, Rate> rates = Formula.all(tally);
        Versions versions = Versions.unpublished();
        String digest = FigureDigest.of(versions.formulas(), date.toString(), area, tally, rates);
        return new DayFigures(
                date, area, revision, versions, tally, rates, digest, reason, basis, Status.PROVISIONAL, null);
    }

    /** The same revision, with the rules and the register of areas by which it was counted. */
    public DayFigures by(String rules, String areas) {
        Versions by = new Versions(formulas(), rules, areas);
        return new DayFigures(date, area, revision, by, tally, rates, digest, reason, basis, status, difference);
    }

    /** Version of the formulas by which it was made. */
    public String formulas() {
        return versions.formulas();
    }

    /**
     * What this day of a town says of one of its villages: the counts that are split by village. It
     * is published with its town, and has no rates.
     */
    public DayFigures of(AreaCode village) {
        Tally its =
                new Tally(Split.VILLAGE.only(tally.counts(), village.value()), tally.events(), tally.eventsDigest());
        SortedMap<String, Rate> none = new TreeMap<>();
        String seal = FigureDigest.of(formulas(), date.toString(), village, its, none);
        return new DayFigures(date, village, revision, versions, its, none, seal, reason, basis, status, difference);
    }

    /** The same revision, and what the second path says of it: nothing, where the two agree. */
    public DayFigures compared(SortedMap<String, Difference> differences) {
        return new DayFigures(
                date,
                area,
                revision,
                versions,
                tally,
                rates,
                digest,
                reason,
                basis,
                differences.isEmpty() ? Status.FINAL : Status.PROVISIONAL,
                differences.isEmpty() ? null : differences.values().iterator().next());
    }

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

    /** Whether it still is what was published: its digest is that of its counts and rates. */
    public boolean intact() {
        return digest.equals(FigureDigest.of(formulas(), date.toString(), area, tally, rates));
    }

    /** Names this revision. */
    public Revision named() {
        return new Revision(area, date, revision);
    }
}
