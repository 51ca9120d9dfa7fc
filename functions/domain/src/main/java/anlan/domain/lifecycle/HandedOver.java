package anlan.domain.lifecycle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Handed to an owner, who has to sign for it (待签收). */
public interface HandedOver<S extends Case> {

    /**
     * The owner signs for it.
     *
     * @param nextBy until when the step that follows should be taken, null where the rules name no
     *     such time
     */
    Transition<S> signed(EventDraft draft, @Nullable Instant nextBy);
}
