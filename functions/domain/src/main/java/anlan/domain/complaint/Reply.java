package anlan.domain.complaint;

import anlan.domain.casefile.Evidence;
import anlan.domain.people.Doer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One reply and what the reporter said of it (一轮答复与回访).
 *
 * @param by whoever replied, and so may not make the call-back
 * @param heard on the telephone, null if nobody was reached yet
 * @param rated by the reporter themselves, null if they have not
 */
public record Reply(
        Doer by,
        String text,
        List<Evidence> photos,
        Instant at,
        @Nullable Verdict heard,
        @Nullable Verdict rated) {

    public Reply {
        photos = List.copyOf(photos);
    }

    /** A reply of which nobody has said anything yet. */
    public static Reply of(Doer by, String reply, List<Evidence> photos, Instant at) {
        return new Reply(by, reply, photos, at, null, null);
    }

    Reply heard(@Nullable Verdict verdict) {
        return new Reply(by, text, photos, at, verdict, rated);
    }

    Reply rated(Verdict verdict) {
        return new Reply(by, text, photos, at, heard, verdict);
    }

    /** Whether nobody has said anything yet: only the first word is counted. */
    boolean silent() {
        return heard == null && rated == null;
    }

    /**
     * The reporter's own word, or else what they said on the telephone; null if nothing is known.
     */
    public @Nullable Verdict verdict() {
        return rated == null ? heard : rated;
    }
}
