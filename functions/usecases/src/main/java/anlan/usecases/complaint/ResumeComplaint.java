package anlan.usecases.complaint;

import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Paused;
import anlan.usecases.Deed;
import anlan.usecases.Doing;
import anlan.usecases.Step;
import anlan.usecases.Timing;
import anlan.usecases.Words;

/** The clock of a complaint runs again, longer by what was lost (恢复计时). */
public final class ResumeComplaint extends Deed<Complaint, Paused, Words> {

    private final Timing timing;

    public ResumeComplaint(Timing timing) {
        super("resume", Paused.class);
        this.timing = timing;
    }

    @Override
    protected Step<Complaint> step(Paused state, Words asked, Doing doing) {
        return Step.of(
                state.resumed(doing.draft().saying(asked.text()), timing.clock().resumed(state.deadline(), doing.now())));
    }
}
