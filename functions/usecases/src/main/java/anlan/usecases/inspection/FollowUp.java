package anlan.usecases.inspection;

import anlan.domain.deadline.Deadline;
import anlan.domain.deadline.Term;
import anlan.domain.lifecycle.Progress;
import anlan.domain.refusal.Invalid;
import anlan.domain.time.CityTime;
import anlan.usecases.Dates;
import anlan.usecases.Deadlines;
import anlan.usecases.Form;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The last day for a look-back, which ends like every other term. */
final class FollowUp {

    private static final String NAME = "followUpBy";
    private static final String PAST = "in_the_past";
    private static final String PAST_DETAIL = "回头看日期不能早于今天。";

    private FollowUp() {}

    /** Rejects a day that is over, or more than a year ahead. */
    static void check(Form form, @Nullable LocalDate day, LocalDate today) {
        if (day != null && day.isBefore(today)) {
            form.reject(NAME, PAST, PAST_DETAIL);
        } else if (day != null && day.isAfter(today.plusDays(Dates.YEAR))) {
            form.reject(NAME, "too_far_ahead", "回头看日期不能晚于一年之后。");
        }
    }

    /**
     * The deadline that ends with that day.
     *
     * @throws Invalid if the day is over
     */
    static Deadline deadline(Deadlines deadlines, Progress progress, LocalDate day, Instant now) {
        long days = ChronoUnit.DAYS.between(CityTime.dateOf(now), day);
        if (days < 0) {
            throw new Invalid("/" + NAME, PAST, PAST_DETAIL);
        }
        return deadlines.anew(progress, new Term.Days(Math.toIntExact(days)), now);
    }

    static Invalid required(String detail) {
        return new Invalid("/" + NAME, "required", detail);
    }
}
