package anlan.domain.census;

import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.Mark;
import anlan.domain.lifecycle.Mark.Trait;
import anlan.domain.lifecycle.Mark.What;
import anlan.domain.people.UnitId;
import anlan.domain.time.CityTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One case as it was on one day, up to 24:00: what came after does not show. */
final class CaseDay {

    private final Case state;
    private final LocalDate date;
    private final List<Mark> before;
    private final List<Mark> today;

    CaseDay(Case state, LocalDate day) {
        List<Mark> marks = state.progress().history().marks();
        this.state = state;
        this.date = day;
        this.before = marks.stream().filter(mark -> date(mark).isBefore(day)).toList();
        this.today = marks.stream().filter(mark -> date(mark).equals(day)).toList();
    }

    private static LocalDate date(Mark mark) {
        return CityTime.dateOf(mark.at());
    }

    Case state() {
        return state;
    }

    LocalDate date() {
        return date;
    }

    /** How often it happened on the day. */
    long times(What what) {
        return times(today, what);
    }

    /** How often it happened on the day in that way. */
    long times(What what, Trait trait) {
        return today.stream()
                .filter(mark -> mark.what() == what && mark.has(trait))
                .count();
    }

    private static long times(List<Mark> marks, What what) {
        return marks.stream().filter(mark -> mark.what() == what).count();
    }

    /** One thing that happened on the day, and all that had happened before it, oldest first. */
    record Happened(Mark mark, List<Mark> earlier) {

        /** The latest of those before it; one of them must be there. */
        private Mark last(Set<What> whats) {
            return earlier.reversed().stream()
                    .filter(each -> whats.contains(each.what()))
                    .findFirst()
                    .orElseThrow();
        }

        /** Whole minutes from when it came in, or was opened again, to this end of it. */
        long minutes() {
            Instant opened = last(Set.of(What.CAME_IN, What.REOPENED)).at();
            return Math.max(0, Duration.between(opened, mark.at()).toMinutes());
        }
    }

    /** Everything of that sort that happened on the day. */
    List<Happened> each(What what) {
        List<Mark> all = state.progress().history().marks();
        return IntStream.range(before.size(), before.size() + today.size())
                .filter(n -> all.get(n).what() == what)
                .mapToObj(n -> new Happened(all.get(n), all.subList(0, n)))
                .toList();
    }

    /** The unit that answered for it at the end of the day, null if none did. */
    @Nullable
    UnitId unit() {
        List<Mark> latest = today.isEmpty() ? before : today;
        return latest.isEmpty() ? null : latest.getLast().unit();
    }

    /** The day on which it came in. */
    LocalDate cameIn() {
        return first(What.CAME_IN);
    }

    /** The day on which that happened first; it must have happened by the end of this one. */
    LocalDate first(What what) {
        return Stream.concat(before.stream(), today.stream())
                .filter(mark -> mark.what() == what)
                .map(CaseDay::date)
                .findFirst()
                .orElseThrow();
    }

    /** Whether what was opened again had been fixed on the day on which it came in, an earlier one. */
    boolean undoesOnSpot(Happened reopened) {
        Mark end = reopened.last(Set.of(What.ENDED));
        LocalDate first = cameIn();
        return end.has(Trait.ON_SPOT)
                && date(end).equals(first)
                && date(reopened.mark()).isAfter(first);
    }

    private long timesUntilEnd(What what) {
        return times(before, what) + times(today, what);
    }

    /** 1 if it was open at the end of the day, else 0. */
    long open() {
        return timesUntilEnd(What.CAME_IN) + timesUntilEnd(What.REOPENED) - timesUntilEnd(What.ENDED);
    }

    /** 1 if it was overdue at the end of the day, else 0. */
    long overdue() {
        return timesUntilEnd(What.LATE_BEGAN) - timesUntilEnd(What.LATE_ENDED);
    }
}
