package anlan.usecases.complaint;

import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.CityKeys;
import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Undecided;
import anlan.domain.people.Actor;
import anlan.domain.people.Rights;
import anlan.usecases.Decision;
import anlan.usecases.Deed;
import anlan.usecases.DeedContext;
import anlan.usecases.Relations;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Two reports are about one thing (合并): the reporter of this one follows the other from now on. */
public final class MergeComplaint extends Deed<Complaint, Undecided, MergeComplaint.Into> {

    /** The complaint that goes on. */
    public record Into(CaseId master, @Nullable String words) {}

    private final CityKeys keys;

    public MergeComplaint(CityKeys keys) {
        super("merge", Undecided.class);
        this.keys = keys;
    }

    @Override
    protected Set<CaseId> cases(MergeComplaint.Into asked, Actor by) {
        return Set.of(asked.master());
    }

    @Override
    protected Decision<Complaint> decide(Undecided state, MergeComplaint.Into asked, DeedContext context) {
        Complaint master = Masters.of(state, asked.master(), context, "/master");
        if (!Rights.may("complaint.read", context.by().role(), new Relations(keys).between(context.by(), master))) {
            throw Masters.unknown("/master");
        }
        return Masters.merged(state, master, context.draft().saying(asked.words()), keys);
    }
}
