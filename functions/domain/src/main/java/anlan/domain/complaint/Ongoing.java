package anlan.domain.complaint;

import anlan.domain.casefile.Evidence;
import anlan.domain.event.EventKind;
import anlan.domain.event.Fact;
import anlan.domain.lifecycle.Clocked;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.Transition;
import anlan.domain.refusal.Conflict;
import anlan.domain.refusal.Invalid;
import anlan.domain.refusal.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** It is not over: whoever reported it may still add to what they said (补充说明). */
public sealed interface Ongoing extends Complaint, Clocked<Complaint, ComplaintDossier> permits Open, Answered {

    /** As often may its reporter add to it. */
    int MOST_ADDITIONS = 20;

    /** As many photos may one have, those of all additions with those of the report. */
    int MOST_PHOTOS = 20;

    /** Why its reporter may add nothing more, or null. */
    default @Nullable Refusal whyNotAddTo() {
        return dossier().additions() < MOST_ADDITIONS
                ? null
                : new Conflict("too_many_additions", "补充说明已达 %d 次,请等候办理。".formatted(MOST_ADDITIONS));
    }

    /**
     * Its reporter says more of it; the state stays as it is.
     *
     * @throws Invalid if there are too many photos
     */
    default Transition<Complaint> addedTo(EventDraft draft, List<Evidence> photos) {
        if (report().photos().size() + photos.size() > MOST_PHOTOS) {
            throw new Invalid("/photos", "too_many", "一件诉求连同补充最多 %d 张照片。".formatted(MOST_PHOTOS));
        }
        return dossier()
                .transition(
                        EventKind.INFORMATION_ADDED,
                        draft.with(Fact.PHOTOS_ADDED, photos.isEmpty() ? null : photos.size()),
                        progress(),
                        next -> with(next.adding(photos)));
    }
}
