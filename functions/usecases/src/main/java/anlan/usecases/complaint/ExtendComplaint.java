package anlan.usecases.complaint;

import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Early;
import anlan.domain.people.Actor;
import anlan.domain.refusal.Refusal;
import anlan.usecases.Deed;
import anlan.usecases.Doing;
import anlan.usecases.Spans;
import anlan.usecases.Step;
import anlan.usecases.Timing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A unit asks for more time, once and before the deadline (申请延期). */
public final class ExtendComplaint extends Deed<Complaint, Early, ExtendComplaint.Asked> {

    /** How many working days more, and why. */
    public record Asked(int days, String reason) {}

    private final Timing timing;

    public ExtendComplaint(Timing timing) {
        super("extend", Early.class);
        this.timing = timing;
    }

    @Override
    protected @Nullable Refusal bar(Early state, Actor by, Instant now) {
        return state.notExtensible(timing.terms(state).extension(), now);
    }

    @Override
    protected Step<Complaint> step(Early state, ExtendComplaint.Asked asked, Doing doing) {
        return Step.of(state.extensionAsked(
                doing.draft().saying(asked.reason()),
                Spans.within(asked.days(), timing.terms(state).extension())));
    }
}
