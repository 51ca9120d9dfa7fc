package anlan.usecases.complaint;

import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.CityKeys;
import anlan.domain.category.CaseKind;
import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Undecided;
import anlan.domain.people.Actor;
import anlan.domain.people.Rights;
import anlan.usecases.Decision;
import anlan.usecases.Deed;
import anlan.usecases.DeedContext;
import anlan.usecases.Field;
import anlan.usecases.Form;
import anlan.usecases.Relations;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Two reports are about one thing (合并): the reporter of this one follows the other from now on. */
final class MergeComplaint extends Deed<Complaint, Undecided, MergeComplaint.Into> {

    /** The complaint that goes on. */
    record Into(CaseId master, @Nullable String words) {}

    private final CityKeys keys;

    MergeComplaint(CityKeys keys) {
        super("merge", Undecided.class);
        this.keys = keys;
    }

    @Override
    public Supplier<Into> read(Form form) {
        Field<CaseId> master = form.caseId("master", CaseKind.COMPLAINT);
        Field<String> note = form.optionalText("note", Form.TEXT);
        return () -> new Into(master.get(), note.value());
    }

    @Override
    protected Set<CaseId> cases(Into asked, Actor by) {
        return Set.of(asked.master());
    }

    @Override
    protected Decision<Complaint> decide(Undecided state, Into asked, DeedContext context) {
        Complaint master = Masters.of(state, asked.master(), context, "/master");
        if (!Rights.may("complaint.read", context.by().role(), new Relations(keys).between(context.by(), master))) {
            throw Masters.unknown("/master");
        }
        return Masters.merged(state, master, context.draft().saying(asked.words()), keys);
    }
}
