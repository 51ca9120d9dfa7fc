package anlan.usecases;

import anlan.domain.category.CaseKind;
import anlan.domain.category.Categories;
import anlan.domain.category.Category;
import anlan.domain.category.CategoryCode;
import anlan.domain.complaint.Complaint;
import anlan.domain.deadline.Deadline;
import anlan.domain.deadline.DeadlineClock;
import anlan.domain.deadline.Term;
import anlan.domain.deadline.Terms;
import anlan.domain.hazard.Hazard;
import anlan.domain.lifecycle.Progress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Until when things are due in this city: its terms, its categories and its calendar. */
public record Deadlines(Terms terms, Categories categories, DeadlineClock clock) {

    public Terms.Answering terms(Complaint complaint) {
        CategoryCode code = complaint.report().particulars().category();
        Category category = categories.find(code, CaseKind.COMPLAINT);
        if (category == null) {
            throw new IllegalStateException("the register of categories has lost " + code);
        }
        return terms.of(category);
    }

    public Terms.Rectifying terms(Hazard hazard) {
        return terms.of(hazard.finding().grade());
    }

    /** When a step is due, or null where there is no term for it. */
    public @Nullable Instant step(@Nullable Term term, Instant now) {
        return term == null ? null : clock.first(term, now).dueAt();
    }

    /** Until when the office should say yes or no to what a unit asks for now. */
    public Instant settleBy(Instant now) {
        return clock.first(terms.settle(), now).dueAt();
    }

    /** The next deadline of a case, which starts now. */
    public Deadline anew(Progress progress, Term term, Instant now) {
        Deadline before = progress.deadline();
        return clock.version(before == null ? 1 : before.version() + 1, term, now);
    }
}
