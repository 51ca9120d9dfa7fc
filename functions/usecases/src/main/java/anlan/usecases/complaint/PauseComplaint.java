package anlan.usecases.complaint;

import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Early;
import anlan.usecases.Deed;
import anlan.usecases.Doing;
import anlan.usecases.Step;
import anlan.usecases.Words;

/** The clock of a complaint stops, as it waits for somebody outside, such as a court (暂停计时). */
public final class PauseComplaint extends Deed<Complaint, Early, Words> {

    public PauseComplaint() {
        super("pause", Early.class);
    }

    @Override
    protected Step<Complaint> step(Early state, Words asked, Doing doing) {
        return Step.of(state.paused(doing.draft().saying(asked.text())));
    }
}
