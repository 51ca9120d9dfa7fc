package anlan.domain.census;

import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.Mark;
import anlan.domain.lifecycle.Mark.Trait;
import anlan.domain.lifecycle.Mark.What;
import anlan.domain.time.CityTime;
import java.time.LocalDate;
import java.util.List;

/** One case as it was on one day, up to 24:00: what came after does not show. */
final class CaseDay {

    private final Case state;
    private final List<Mark> before;
    private final List<Mark> today;

    CaseDay(Case state, LocalDate day) {
        List<Mark> marks = state.progress().history().marks();
        this.state = state;
        this.before = marks.stream().filter(mark -> date(mark).isBefore(day)).toList();
        this.today = marks.stream().filter(mark -> date(mark).equals(day)).toList();
    }

    private static LocalDate date(Mark mark) {
        return CityTime.dateOf(mark.at());
    }

    Case state() {
        return state;
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
