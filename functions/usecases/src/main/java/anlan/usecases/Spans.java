package anlan.usecases;

import anlan.domain.deadline.Term;
import anlan.domain.deadline.Terms;
import anlan.domain.refusal.Invalid;
import org.jspecify.annotations.Nullable;

/** Numbers of days that somebody asks for, held to what the rules allow. */
public final class Spans {

    private Spans() {}

    /** So many days of the kind in which the longest term is counted. */
    public static Term within(int days, @Nullable Term longest) {
        return switch (longest) {
            case Term.Days(var most) when days <= most -> new Term.Days(days);
            case Term.WorkingDays(var most) when days <= most -> new Term.WorkingDays(days);
            case null, default -> throw new Invalid("/days", "out_of_range", "超出允许的最长期限。");
        };
    }

    /** The usual term of a grade, or another that is not longer than the rules allow. */
    public static Term term(@Nullable Integer days, Terms.Rectifying terms) {
        return days == null ? terms.rectify() : within(days, terms.most());
    }
}
