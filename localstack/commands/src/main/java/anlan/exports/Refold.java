package anlan.exports;

import anlan.domain.area.Area;
import anlan.domain.area.AreaCode;
import anlan.domain.area.Areas;
import anlan.domain.figures.DayFigures;
import anlan.domain.figures.DayFold;
import anlan.domain.figures.Difference;
import anlan.domain.figures.Opening;
import anlan.domain.figures.Tally;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Folds the events of an export anew, day by day and area by area, and holds what comes out against
 * what was published (复算).
 */
final class Refold {

    private final Areas areas;
    private final Journal journal;
    private final Published opening;
    private final Published published;
    private final List<String> differences = new ArrayList<>();
    private final Map<AreaCode, Tally> evening = new HashMap<>();
    private LocalDate first = LocalDate.MAX;
    private LocalDate last = LocalDate.MIN;
    private int compared;
    private int others;

    /**
     * Takes what was exported.
     *
     * @param opening what was published of the evening before the first day
     */
    Refold(Areas areas, Journal journal, Published opening, Published published) {
        this.areas = areas;
        this.journal = journal;
        this.opening = opening;
        this.published = published;
    }

    /**
     * Folds those days. Between the first and the last that are published, each day has to be there
     * of the city and of every town; since when there is a city, the evening before the first day may
     * say.
     */
    Refold days(LocalDate from, LocalDate to) {
        SortedSet<LocalDate> days = published.days();
        if (!days.isEmpty()) {
            boolean old = opening.newest(from.minusDays(1), areas.city().code()) != null;
            first = old ? from : days.first();
            last = days.last();
        }
        for (Area town : areas.towns()) {
            DayFigures before = opening.newest(from.minusDays(1), town.code());
            if (before != null) {
                evening.put(town.code(), before.tally());
            }
        }
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            day(day);
        }
        return this;
    }

    private void day(LocalDate day) {
        List<Tally> summands = new ArrayList<>();
        DayFigures city = published.newest(day, areas.city().code());
        for (Area town : areas.towns()) {
            Tally tally = town(day, town.code());
            if (tally != null) {
                summands.add(tally);
            }
        }
        if (city != null) {
            compare(city, Tally.sum(summands));
        } else if (expected(day)) {
            differences.add(day + " " + areas.city().code() + " is missing");
        }
    }

    private boolean expected(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** What a town's day comes to, null if it was not published. */
    private @Nullable Tally town(LocalDate day, AreaCode town) {
        DayFigures stands = published.newest(day, town);
        Tally before = evening.remove(town);
        if (stands == null) {
            if (expected(day)) {
                differences.add(day + " " + town + " is missing");
            }
            return null;
        }
        Tally tally = DayFold.fold(before == null ? Opening.NONE : Opening.after(before), journal.on(day, town));
        evening.put(town, tally);
        compare(stands, tally);
        return tally;
    }

    private void compare(DayFigures stands, Tally tally) {
        if (!stands.formulas().equals(DayFigures.FORMULAS)) {
            others++;
            return;
        }
        compared++;
        DayFigures anew = DayFigures.of(stands.date(), stands.area(), stands.revision(), tally, stands.reason(), null);
        if (anew.digest().equals(stands.digest())) {
            return;
        }
        String name = stands.date() + " " + stands.area();
        if (!tally.eventsDigest().equals(stands.tally().eventsDigest())) {
            differences.add(name + " has other events: " + tally.events() + " were exported, "
                    + stands.tally().events() + " were folded");
        }
        Difference.between(tally.counts(), stands.tally().counts())
                .values()
                .forEach(each -> differences.add(
                        name + " " + each.figure() + ": " + each.fold() + " anew, " + each.cases() + " published"));
    }

    List<String> differences() {
        return differences;
    }

    /** How many figures of days were folded anew. */
    int compared() {
        return compared;
    }

    /** How many were made by other formulas than those of this release, and so were not. */
    int others() {
        return others;
    }
}
