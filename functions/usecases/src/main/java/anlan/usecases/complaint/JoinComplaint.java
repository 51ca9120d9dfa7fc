package anlan.usecases.complaint;

import anlan.domain.area.Location;
import anlan.domain.category.CaseKind;
import anlan.domain.category.Categories;
import anlan.domain.category.Category;
import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Undecided;
import anlan.domain.intake.CaseId;
import anlan.usecases.Deed;
import anlan.usecases.Doing;
import anlan.usecases.Step;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A reporter says "me too" (我也遇到): their own report follows a similar one from now on. */
public final class JoinComplaint extends Deed<Complaint, Undecided, CaseId> {

    private final Categories categories;

    public JoinComplaint(Categories categories) {
        super("me-too", Undecided.class);
        this.categories = categories;
    }

    @Override
    public boolean asReporter() {
        return true;
    }

    @Override
    protected Set<CaseId> cases(CaseId asked) {
        return Set.of(asked);
    }

    @Override
    protected Step<Complaint> step(Undecided state, CaseId asked, Doing doing) {
        if (!similar(state, doing.glance().complaints().get(asked))) {
            throw Masters.unknown();
        }
        CaseId master = Masters.of(state, asked, doing);
        return new Step<>(state.merged(doing.act(), master), null, master);
    }

    /** Only what could have been suggested may be joined: nobody reads another's case by guessing. */
    private boolean similar(Complaint mine, @Nullable Complaint other) {
        Category category = categories.find(mine.report().category(), CaseKind.COMPLAINT);
        Location here = mine.report().location();
        Location there = other == null ? null : other.report().location();
        if (other == null || category == null || here == null || there == null) {
            return false;
        }
        Duration apart = Duration.between(other.report().at(), mine.report().at());
        return other.report().category().equals(mine.report().category())
                && here.metresTo(there) <= category.radiusMetres()
                && !apart.isNegative()
                && apart.compareTo(Duration.ofDays(category.windowDays())) <= 0;
    }
}
