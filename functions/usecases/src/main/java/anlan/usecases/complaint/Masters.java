package anlan.usecases.complaint;

import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Ended;
import anlan.domain.intake.CaseId;
import anlan.domain.refusal.Invalid;
import anlan.usecases.Doing;

/** Which complaint another may follow. */
final class Masters {

    private Masters() {}

    /** The master: there, another one, of this city, and not itself merged or turned away. */
    static CaseId of(Complaint follower, CaseId master, Doing doing) {
        Complaint found = doing.glance().complaints().get(master);
        if (found == null
                || found.id().equals(follower.id())
                || found instanceof Ended.Merged
                || found instanceof Ended.NotAccepted) {
            throw unknown();
        }
        return master;
    }

    /** What is said alike of a case that is not there and of one that is not to be seen. */
    static Invalid unknown() {
        return new Invalid("/master", "unknown_case", "没有可以合并到的诉求。");
    }
}
