package anlan.domain.lifecycle;

import anlan.domain.deadline.Deadline;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The units sit down together (会商中). */
public interface InConsultation<S extends Case> extends Acting.Office {

    /**
     * They agree who has it from now on, and until when.
     *
     * @param signBy until when that unit should sign for it, null where the rules name no such time
     */
    Transition<S> concluded(EventDraft draft, Owner owner, Deadline due, @Nullable Instant signBy);
}
