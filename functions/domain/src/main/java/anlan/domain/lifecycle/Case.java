package anlan.domain.lifecycle;

import anlan.domain.casefile.CaseId;
import anlan.domain.people.UnitId;
import anlan.domain.timer.Step;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A case of any kind in one of its states (案件). */
public interface Case {

    Dossier<?> dossier();

    /** Names its state. */
    Enum<?> state();

    /** Name of the state, as clients see it. */
    default String status() {
        return state().name();
    }

    /** The unit that has to act now; null when nobody has. */
    @Nullable
    UnitId actingUnit();

    /** Whether nothing more is to be done about it, unless it is opened again. */
    default boolean ended() {
        return false;
    }

    /** How it stands for whoever counts cases. */
    default Standing standing() {
        return ended() ? Standing.ENDED : Standing.OPEN;
    }

    /** What is counted apart of how it ended; nothing while it has not. */
    default Set<Mark.Trait> howItEnded() {
        return Set.of();
    }

    /** Whether another case may be merged into it, and follow it from then on (合并). */
    default boolean canBeFollowed() {
        return false;
    }

    /** The step that is next, where the rules may give it a time of its own; null where they do not. */
    default @Nullable Step step() {
        return null;
    }

    /** The same state, with more or other papers about how far it has come. */
    Case withProgress(Progress next);

    default CaseId id() {
        return dossier().id();
    }

    default Progress progress() {
        return dossier().progress();
    }

    /** How many events have happened to it. */
    default int version() {
        return progress().version();
    }

    /**
     * From when on it counts as overdue (超期), if nothing happens before; null while its clock
     * stands and had not run out.
     */
    default @Nullable Instant lateFrom() {
        return progress().overdueSince();
    }
}
