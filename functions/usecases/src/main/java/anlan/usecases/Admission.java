package anlan.usecases;

import anlan.domain.category.CaseKind;
import anlan.domain.lifecycle.Case;
import anlan.domain.people.Actor;
import anlan.domain.people.Relation;
import anlan.domain.people.Rights;
import anlan.domain.refusal.Conflict;
import anlan.domain.refusal.Forbidden;
import anlan.domain.refusal.Refusal;
import anlan.domain.refusal.Unknown;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says who may do what to one kind of case as it stands, and why not. */
final class Admission<C extends Case> {

    private final CaseKind kind;
    private final List<? extends Deed<C, ?, ?>> deeds;
    private final Relations relations;

    Admission(CaseKind kind, List<? extends Deed<C, ?, ?>> deeds, Relations relations) {
        this.kind = kind;
        this.deeds = List.copyOf(deeds);
        this.relations = relations;
    }

    List<? extends Deed<C, ?, ?>> deeds() {
        return deeds;
    }

    /** The name of a deed in the table of rights. */
    String right(String name) {
        return kind.right(name);
    }

    /**
     * The same caller.
     *
     * @throws Forbidden if their role never has the right
     */
    static Actor permitted(Actor by, String right) {
        if (Rights.of(right, by.role()).isEmpty()) {
            throw new Forbidden();
        }
        return by;
    }

    /** Whether somebody has that right on a case. */
    boolean may(String right, Actor by, C state) {
        return Rights.may(right, by.role(), relations.between(by, state));
    }

    /** The deeds that this caller may do to a case then. */
    List<String> allowed(Actor by, C state, Instant now) {
        Relation to = relations.between(by, state);
        return deeds.stream()
                .filter(deed -> deed.goesFrom(state)
                        && Rights.may(right(deed.right()), by.role(), to)
                        && deed.offeredFrom(state)
                        && deed.whyNotFrom(state, by, now) == null)
                .map(Deed::name)
                .toList();
    }

    /** Why that deed may not be done, or null. */
    @Nullable
    Refusal refusal(Casework.Command<C, ?> command, Actor by, C state, Instant now) {
        Deed<C, ?, ?> deed = command.deed();
        Relation to = relations.between(by, state);
        if (!Rights.may(right("read"), by.role(), to)) {
            return new Unknown();
        }
        if (!Rights.may(right(deed.right()), by.role(), to)) {
            return new Forbidden();
        }
        Integer seen = command.version();
        if (seen != null && !state.progress().unchangedSince(seen)) {
            return standing(Conflict.versionMoved(), by, state, now);
        }
        if (!deed.goesFrom(state)) {
            return standing(Conflict.illegalTransition(), by, state, now);
        }
        Refusal why = deed.whyNotFrom(state, by, now);
        return why instanceof Conflict conflict ? standing(conflict, by, state, now) : why;
    }

    /** The same conflict, with how the case stands and what may be done to it. */
    Conflict standing(Conflict conflict, Actor by, C state, Instant now) {
        return conflict.at(new Conflict.Standing(state.status(), state.version(), allowed(by, state, now)));
    }
}
