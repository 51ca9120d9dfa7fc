package anlan.usecases;

import anlan.domain.casefile.CaseId;
import anlan.domain.lifecycle.Case;
import anlan.domain.people.Actor;
import anlan.domain.people.PostId;
import anlan.domain.people.UnitId;
import anlan.domain.refusal.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One thing that may be done to a case (办理动作).
 *
 * @param <C> the kind of case
 * @param <S> the states from which it goes
 * @param <I> the input that its form gives
 */
public abstract class Deed<C extends Case, S, I> {

    private final String name;
    private final Class<? extends S> from;

    /**
     * Names the deed.
     *
     * @param name as it stands in paths and in the table of rights
     */
    protected Deed(String name, Class<? extends S> from) {
        this.name = name;
        this.from = from;
    }

    public final String name() {
        return name;
    }

    /** Its name in the table of rights. */
    public String right() {
        return name;
    }

    /** Whether it is done as the reporter, whose name stands in no event. */
    public boolean asReporter() {
        return false;
    }

    /**
     * Reads its form. The fields are asked for at once; the input can be taken once the form is
     * known to have no errors.
     */
    public abstract Supplier<I> read(Form form);

    /** Why this caller may not do it now although the state allows it, or null. */
    protected @Nullable Refusal whyNot(S state, Actor by, Instant now) {
        return null;
    }

    /**
     * Whether there is a point in offering it in this state; who does it all the same is not refused
     * for that.
     */
    protected boolean offered(S state) {
        return true;
    }

    /** Decides on the input. */
    protected abstract Decision<C> decide(S state, I asked, DeedContext context);

    /** Posts of the roster that it has to look at. */
    protected Set<PostId> posts(I asked) {
        return Set.of();
    }

    /** Units of the roster that it has to look at. */
    protected Set<UnitId> units(I asked) {
        return Set.of();
    }

    /** Other cases that it has to look at. */
    protected Set<CaseId> cases(I asked, Actor by) {
        return Set.of();
    }

    /** The evidence that it shows. */
    protected List<PhotoEvidence.Named> shows(I asked) {
        return List.of();
    }

    final boolean goesFrom(C state) {
        return from.isInstance(state);
    }

    final boolean offeredFrom(C state) {
        return offered(from.cast(state));
    }

    final @Nullable Refusal whyNotFrom(C state, Actor by, Instant now) {
        return whyNot(from.cast(state), by, now);
    }

    final Decision<C> decideFrom(C state, I asked, DeedContext context) {
        return decide(from.cast(state), asked, context);
    }
}
