package anlan.usecases.alert;

import anlan.domain.alert.Intent;
import anlan.domain.category.CaseKind;
import anlan.domain.category.Categories;
import anlan.domain.deadline.QuietHours;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.Cases;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether there is still something to tell, and whether now: an intent may wait for hours, in which
 * its case moves on.
 */
public final class WorthTelling {

    /** The answer. */
    sealed interface Answer {

        /** Now; officials are woken for what is urgent. */
        record Now(boolean urgent) implements Answer {}

        /** After the quiet hours. */
        record Later(Instant until) implements Answer {}

        /** Not any more. */
        record Never(Intent.Fate fate, String reason) implements Answer {}
    }

    private final Map<CaseKind, Cases<?>> cases;
    private final Categories categories;
    private final QuietHours quiet;

    /**
     * Takes where the cases are.
     *
     * @throws IllegalArgumentException if a kind of case is missing
     */
    public WorthTelling(Map<CaseKind, Cases<?>> cases, Categories categories, QuietHours quiet) {
        if (!cases.keySet().containsAll(EnumSet.allOf(CaseKind.class))) {
            throw new IllegalArgumentException("every kind of case is looked at, not only " + cases.keySet());
        }
        this.cases = Map.copyOf(cases);
        this.categories = categories;
        this.quiet = quiet;
    }

    /** Looks at the case as it is now. */
    Answer of(Intent intent, Instant now) {
        Case state = Objects.requireNonNull(cases.get(intent.caseId().kind())).find(intent.caseId());
        if (state == null || state.ended()) {
            return new Answer.Never(Intent.Fate.CANCELLED, "the case has ended");
        }
        if (!lateAsItWas(state, intent)) {
            return version(state) == intent.deadlineVersion()
                    ? new Answer.Never(Intent.Fate.CANCELLED, "the case is not late any more")
                    : new Answer.Never(Intent.Fate.SUPERSEDED, "the deadline is another one");
        }
        boolean urgent =
                categories.urgent(state.dossier().topic().category(), state.id().kind());
        Instant release = quiet.release(now);
        return release.isAfter(now) && !urgent ? new Answer.Later(release) : new Answer.Now(urgent);
    }

    /**
     * A calendar that comes out gives a deadline another version; a case that is late by both has
     * been late since the same moment, and nothing else will tell of it.
     */
    private static boolean lateAsItWas(Case state, Intent intent) {
        @Nullable Instant since = state.progress().overdueSince();
        return since != null && (since.equals(intent.at()) || version(state) == intent.deadlineVersion());
    }

    private static int version(Case state) {
        return state.progress().requireDeadline().version();
    }
}
