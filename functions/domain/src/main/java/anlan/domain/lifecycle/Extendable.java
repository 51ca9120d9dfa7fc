package anlan.domain.lifecycle;

import anlan.domain.deadline.Term;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A state in which more time may be asked for (可延期). */
public interface Extendable<S extends Case> extends Case {

    /**
     * Its unit asks for more time (申请延期).
     *
     * @param settleBy until when the office should say yes or no, null where the rules name no time
     */
    Transition<S> extensionAsked(EventDraft draft, Term more, @Nullable Instant settleBy);
}
