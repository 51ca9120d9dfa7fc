package anlan.domain.deadline;

import anlan.domain.category.Category;
import anlan.domain.category.Grade;
import anlan.domain.category.Urgency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long each kind of work may take. The numbers are data of the city ({@code
 * seeds/deadlines.json}), never code.
 *
 * @param complaint by urgency
 * @param ofCategory the same by the code of a category that has terms of its own
 * @param hazard by grade
 * @param settle until the office says yes or no to what a unit asks for
 */
public record Terms(
        Map<Urgency, Answering> complaint,
        Map<String, Answering> ofCategory,
        Map<Grade, Rectifying> hazard,
        Term settle) {

    /**
     * The terms of one class of complaints.
     *
     * @param dispatch until the centre hands it to a unit
     * @param sign until the unit signs for it, null where there is no such term
     * @param contact until the unit has first spoken to the reporter, null where there is no such
     *     term
     * @param feedback until the reporter hears the result
     * @param extension the one extension at most, null where there is none
     */
    public record Answering(
            Term dispatch,
            @Nullable Term sign,
            @Nullable Term contact,
            Term feedback,
            @Nullable Term extension) {}

    /**
     * The terms of one grade of hazards.
     *
     * @param rectify until it is rectified, unless another term is set
     * @param most the longest term that may be set
     * @param review until a submission is reviewed
     * @param extension the one extension at most
     * @param ahead how long before the deadline an extension must be asked for; the shorter of them
     *     counts
     * @param halfAhead whether half of the term is one of them
     */
    public record Rectifying(
            Term rectify, Term most, Term review, Term extension, List<Term> ahead, boolean halfAhead) {
        public Rectifying {
            ahead = List.copyOf(ahead);
        }
    }

    public Terms {
        complaint = Map.copyOf(complaint);
        ofCategory = Map.copyOf(ofCategory);
        hazard = Map.copyOf(hazard);
    }

    public Answering of(Category category) {
        Answering own = ofCategory.get(category.code().value());
        return own != null ? own : required(complaint.get(category.urgency()), category.urgency());
    }

    public Rectifying of(Grade grade) {
        return required(hazard.get(grade), grade);
    }

    private static <T> T required(@Nullable T term, Object of) {
        if (term == null) {
            throw new IllegalStateException("the table of deadlines has no row for " + of);
        }
        return term;
    }
}
