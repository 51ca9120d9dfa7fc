package anlan.domain.deadline;

import anlan.domain.category.Category;
import anlan.domain.category.Urgency;
import anlan.domain.hazard.Grade;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long each kind of work may take. The numbers are data of the city ({@code seeds/deadlines.json}), never code.
 *
 * @param feedback until the reporter of a complaint hears the result, by urgency
 * @param feedbackOf the same where a category has a term of its own
 * @param rectify until a hazard is rectified, by grade
 */
public record Terms(Map<Urgency, Term> feedback, Map<String, Term> feedbackOf, Map<Grade, Term> rectify) {

    public Terms {
        feedback = Map.copyOf(feedback);
        feedbackOf = Map.copyOf(feedbackOf);
        rectify = Map.copyOf(rectify);
    }

    public Term feedback(Category category) {
        Term own = feedbackOf.get(category.code());
        return own != null ? own : required(feedback.get(category.urgency()), category.urgency());
    }

    public Term rectify(Grade grade) {
        return required(rectify.get(grade), grade);
    }

    private static Term required(@Nullable Term term, Object of) {
        if (term == null) {
            throw new IllegalStateException("the table of deadlines has no row for " + of);
        }
        return term;
    }
}
