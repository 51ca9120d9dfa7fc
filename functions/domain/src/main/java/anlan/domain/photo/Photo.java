package anlan.domain.photo;

import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.Pseudonym;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A photo (照片) that somebody has announced.
 *
 * @param owner whoever announced it, as a pseudonym: nobody else may use it
 * @param citizen whether they did so as a citizen: then it is theirs to have erased
 * @param at when it was announced
 */
public record Photo(PhotoId id, Pseudonym owner, boolean citizen, Announced announced, Instant at, State state) {

    /** For how long an upload is taken. */
    public static final Duration UPLOAD = Duration.ofHours(1);

    /** For how long a photo waits for a case that names it. */
    public static final Duration UNUSED = Duration.ofDays(7);

    /** What has become of it. */
    public sealed interface State {}

    /** Nobody has seen the file yet. */
    public record Awaited() implements State {}

    /** The file is none that can be used. */
    public record Refused(Unfit why) implements State {}

    /**
     * There is a copy that others may see.
     *
     * @param use by the case that names it, null as long as none does
     */
    public record Examined(Look look, @Nullable Use use) implements State {}

    /**
     * The one case that names a photo.
     *
     * @param report whether it came in with the report itself
     */
    public record Use(CaseId caseId, boolean report) {}

    /** The same in another state. */
    public Photo in(State next) {
        return new Photo(id, owner, citizen, announced, at, next);
    }

    /** Until when the upload is taken. */
    public Instant uploadBy() {
        return at.plus(UPLOAD);
    }

    /** When it goes, if no case names it by then. */
    public Instant unusedUntil() {
        return state instanceof Awaited ? uploadBy().plus(UPLOAD) : at.plus(UNUSED);
    }

    /** The case that names it, or null. */
    public @Nullable Use use() {
        return state instanceof Examined(var _, var use) ? use : null;
    }

    /**
     * Whether it goes with its owner: what citizens took, what came in with a report, and what no
     * case names. What proves the work of a post stays with the case.
     */
    public boolean goesWithItsOwner() {
        Use use = use();
        return citizen || use == null || use.report();
    }
}
