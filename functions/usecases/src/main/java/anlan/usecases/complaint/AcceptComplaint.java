package anlan.usecases.complaint;

import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Undecided;
import anlan.domain.people.UnitId;
import anlan.usecases.Decision;
import anlan.usecases.Deed;
import anlan.usecases.DeedContext;
import anlan.usecases.Field;
import anlan.usecases.Form;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The city takes a complaint on as its own to answer (受理), and says whom it is about, if it is
 * about a unit.
 */
final class AcceptComplaint extends Deed<Complaint, Undecided.Submitted, AcceptComplaint.Accusation> {

    /** Which unit it is about, null if none. */
    record Accusation(@Nullable UnitId unit, @Nullable String words) {}

    AcceptComplaint() {
        super("accept", Undecided.Submitted.class);
    }

    @Override
    public Supplier<Accusation> read(Form form) {
        Field<UnitId> unit = form.optionalUnit("accusedUnit");
        Field<String> note = form.optionalText("note", Form.TEXT);
        return () -> new Accusation(unit.value(), note.value());
    }

    @Override
    protected Set<UnitId> units(Accusation asked) {
        return asked.unit() == null ? Set.of() : Set.of(asked.unit());
    }

    @Override
    protected Decision<Complaint> decide(Undecided.Submitted state, Accusation asked, DeedContext context) {
        context.accused(asked.unit());
        return Decision.of(state.accepted(context.draft().saying(asked.words()), asked.unit()));
    }
}
