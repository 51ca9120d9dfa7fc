package anlan.usecases.complaint;

import anlan.domain.casefile.Evidence;
import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Ongoing;
import anlan.domain.people.Actor;
import anlan.domain.refusal.Refusal;
import anlan.usecases.Decision;
import anlan.usecases.Deed;
import anlan.usecases.DeedContext;
import anlan.usecases.Field;
import anlan.usecases.Form;
import anlan.usecases.PhotoEvidence;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A reporter says more of what they reported, or shows it, while it is not over (补充说明). */
final class AddInformation extends Deed<Complaint, Ongoing, AddInformation.More> {

    /** What they add. */
    record More(String text, List<Evidence> photos) {}

    AddInformation() {
        super("add-information", Ongoing.class);
    }

    @Override
    public Supplier<More> read(Form form) {
        Field<String> text = form.text("text", Form.TEXT);
        List<Evidence> photos = form.photos();
        return () -> new More(text.get(), photos);
    }

    @Override
    protected List<PhotoEvidence.Named> shows(More asked) {
        return PhotoEvidence.Named.all(asked.photos());
    }

    @Override
    public boolean asReporter() {
        return true;
    }

    @Override
    protected @Nullable Refusal whyNot(Ongoing state, Actor by, Instant now) {
        return state.whyNotAddTo();
    }

    @Override
    protected Decision<Complaint> decide(Ongoing state, More asked, DeedContext context) {
        return Decision.of(state.addedTo(context.draft().saying(asked.text()), asked.photos()));
    }
}
