package anlan.usecases.figures;

import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.Mark;
import anlan.domain.time.CityTime;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case, and the days on which it can count for anything: from its first mark to its last, and
 * ever after where its marks leave it open or overdue. On any other day each of its counts is 0.
 *
 * @param first null if nothing of it is counted yet
 * @param last null if it goes on to count
 */
record CountedDays(
        Case state, @Nullable LocalDate first, @Nullable LocalDate last) {

    static CountedDays of(Case state) {
        List<Mark> marks = state.progress().history().marks();
        if (marks.isEmpty()) {
            return new CountedDays(state, null, null);
        }
        LocalDate first = LocalDate.MAX;
        LocalDate last = LocalDate.MIN;
        int open = 0;
        int late = 0;
        for (Mark mark : marks) {
            LocalDate date = CityTime.dateOf(mark.at());
            first = date.isBefore(first) ? date : first;
            last = date.isAfter(last) ? date : last;
            switch (mark.what()) {
                case CAME_IN, REOPENED -> open++;
                case ENDED -> open--;
                case LATE_BEGAN -> late++;
                case LATE_ENDED -> late--;
                case HEARD,
                        HANDED_ON,
                        MOVED,
                        CONTACTED,
                        RETURN_ASKED,
                        PLANNED,
                        RECHECKED,
                        SELF_CHECKED,
                        SELF_MISSED,
                        VISITED -> {
                    // It counts on its day, and for nothing afterwards.
                }
            }
        }
        return new CountedDays(state, first, open == 0 && late == 0 ? last : null);
    }

    boolean has(LocalDate day) {
        return first != null && !day.isBefore(first) && (last == null || !day.isAfter(last));
    }
}
