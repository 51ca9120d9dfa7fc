package anlan.usecases.complaint;

import anlan.domain.area.Location;
import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.CityKeys;
import anlan.domain.category.CaseKind;
import anlan.domain.category.Categories;
import anlan.domain.category.Category;
import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Undecided;
import anlan.domain.intake.Similar;
import anlan.domain.people.Actor;
import anlan.usecases.Decision;
import anlan.usecases.Deed;
import anlan.usecases.DeedContext;
import anlan.usecases.Field;
import anlan.usecases.Form;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A reporter says "me too" (我也遇到): their own report follows a similar one from now on. */
final class JoinComplaint extends Deed<Complaint, Undecided, JoinComplaint.Following> {

    /** The name under which the other was suggested to them. */
    record Following(String ref) {}

    private static final Pattern REF = Pattern.compile("[0-9A-HJKMNP-TV-Z]{26}");

    private final Categories categories;
    private final CityKeys keys;

    JoinComplaint(Categories categories, CityKeys keys) {
        super("me-too", Undecided.class);
        this.categories = categories;
        this.keys = keys;
    }

    @Override
    public Supplier<Following> read(Form form) {
        Field<String> ref = form.one(
                "ref",
                "malformed",
                "应为提交时提示的相似诉求引用号。",
                text -> REF.matcher(text).matches() ? text : null);
        return () -> new Following(ref.get());
    }

    @Override
    public boolean asReporter() {
        return true;
    }

    /** Where nothing like it was found, there is nothing to join. */
    @Override
    protected boolean offered(Undecided state) {
        return state.report().similar();
    }

    @Override
    protected Set<CaseId> cases(Following asked, Actor by) {
        CaseId master = master(asked, by);
        return master == null ? Set.of() : Set.of(master);
    }

    private @Nullable CaseId master(Following asked, Actor by) {
        return keys.referred(asked.ref(), CaseKind.COMPLAINT, by.subject());
    }

    @Override
    protected Decision<Complaint> decide(Undecided state, Following asked, DeedContext context) {
        CaseId id = master(asked, context.by());
        if (id == null || !similar(state, context.snapshot().get(id, Complaint.class))) {
            throw Masters.unknown("/ref");
        }
        return Masters.merged(state, Masters.of(state, id, context, "/ref"), context.draft(), keys);
    }

    /**
     * Only what could have been suggested may be joined: nobody reads another's case by guessing.
     */
    private boolean similar(Complaint mine, @Nullable Complaint other) {
        Category category = categories.find(mine.report().particulars().category(), CaseKind.COMPLAINT);
        Location here = mine.report().particulars().location();
        Location there = other == null ? null : other.report().particulars().location();
        if (other == null || category == null || here == null || there == null) {
            return false;
        }
        Instant since = mine.report().particulars().at().minus(Duration.ofDays(category.windowDays()));
        Similar.Search search = new Similar.Search(category.code(), here, category.radiusMetres(), since);
        return category.similar()
                && mine.dossier().accused() == null
                && other.dossier().accused() == null
                && other.report().particulars().category().equals(category.code())
                && search.reaches(there)
                && !other.report()
                        .particulars()
                        .at()
                        .isAfter(mine.report().particulars().at())
                && !other.report().particulars().at().isBefore(since);
    }
}
