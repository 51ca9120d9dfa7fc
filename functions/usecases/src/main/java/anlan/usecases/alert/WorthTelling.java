package anlan.usecases.alert;

import anlan.domain.alert.Intent;
import anlan.domain.deadline.QuietHours;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.Clocked;
import anlan.domain.people.UnitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether there is still something to tell, and whether now: an intent may wait for hours, in which
 * its case moves on. A case that is late by another calendar, too, has been late since the same
 * moment, and nothing else tells of it.
 */
public final class WorthTelling {

    /** The answer. */
    sealed interface Answer {

        /** Now, but nobody of the unit that the case is about, if it is about one. */
        record Now(@Nullable UnitId accused) implements Answer {}

        /** After the quiet hours. */
        record Later(Instant until) implements Answer {}

        /** Not any more. */
        record Never(Intent.Fate fate, String reason) implements Answer {}
    }

    private final QuietHours quiet;

    public WorthTelling(QuietHours quiet) {
        this.quiet = quiet;
    }

    /**
     * Looks at the case as it is now.
     *
     * @param state null if it is not there
     */
    Answer of(Intent intent, @Nullable Case state, Instant now) {
        if (state == null || state.ended()) {
            return new Answer.Never(Intent.Fate.CANCELLED, "the case has ended");
        }
        UnitId accused = state.dossier().accused();
        if (intent.unit().equals(accused)) {
            return new Answer.Never(Intent.Fate.CANCELLED, "the case is about this unit");
        }
        Answer.Never why = intent.step() == null ? whyNotTheDeadline(state, intent) : whyNotTheStep(state, intent);
        if (why != null) {
            return why;
        }
        Instant release = quiet.release(now);
        return release.isAfter(now) && intent.held() ? new Answer.Later(release) : new Answer.Now(accused);
    }

    private static Answer.@Nullable Never whyNotTheStep(Case state, Intent intent) {
        boolean waits = state.step() == intent.step()
                && intent.dueAt().equals(state.progress().stepDueAt());
        return waits ? null : new Answer.Never(Intent.Fate.CANCELLED, "the step was taken");
    }

    private static Answer.@Nullable Never whyNotTheDeadline(Case state, Intent intent) {
        boolean same = version(state) == intent.deadlineVersion();
        @Nullable Instant since = state.progress().overdueSince();
        if (intent.at().isBefore(intent.dueAt())) {
            return whyNotTheReminder(state, same, since);
        }
        if (since != null && (same || !since.isAfter(intent.at()))) {
            return null;
        }
        return same
                ? new Answer.Never(Intent.Fate.CANCELLED, "the case is not late any more")
                : new Answer.Never(Intent.Fate.SUPERSEDED, "the deadline is another one");
    }

    private static Answer.@Nullable Never whyNotTheReminder(Case state, boolean same, @Nullable Instant since) {
        if (!same) {
            return new Answer.Never(Intent.Fate.SUPERSEDED, "the deadline is another one");
        }
        if (since != null) {
            return new Answer.Never(Intent.Fate.SUPERSEDED, "the deadline has passed");
        }
        boolean ticks = state instanceof Clocked<?, ?> clocked && clocked.ticks();
        return ticks ? null : new Answer.Never(Intent.Fate.CANCELLED, "it was handed in");
    }

    private static int version(Case state) {
        return state.progress().requireDeadline().version();
    }
}
