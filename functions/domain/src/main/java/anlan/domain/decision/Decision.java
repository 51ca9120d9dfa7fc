package anlan.domain.decision;

import anlan.domain.figures.Period;
import anlan.domain.people.Doer;
import anlan.domain.people.PostId;
import anlan.domain.people.UnitId;
import anlan.domain.register.Registered;
import anlan.domain.time.CityTime;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting has decided over a pack (会商决定): one post is to do it by one day. It is an entry of
 * a register and no kind of case: whoever recorded it and whoever closed it stand in it.
 *
 * @param owner post that is to do it
 * @param unit of that post when it was recorded, whose head hears of it too
 * @param dueOn the last day
 * @param closing how it ended, null while it is open
 */
public record Decision(
        DecisionId id,
        Period pack,
        String text,
        PostId owner,
        UnitId unit,
        LocalDate dueOn,
        Doer recordedBy,
        Instant recordedAt,
        @Nullable Closing closing,
        int version)
        implements Registered<DecisionId> {

    /** How far it has come. */
    public enum State {
        OPEN,
        /** Its owner has done it (办结). */
        COMPLETED,
        /** The office has taken it back (撤销). */
        CANCELLED
    }

    /**
     * Its end, which it comes to once.
     *
     * @param text what was done; why it was cancelled, or null
     * @param key of the request that closed it, so that a retry finds its own
     * @param fingerprint digest of that request
     */
    public record Closing(
            State state, Doer by, Instant at, @Nullable String text, String key, String fingerprint) {}

    public State state() {
        return closing == null ? State.OPEN : closing.state();
    }

    public boolean open() {
        return closing == null;
    }

    /** As people call it, and as it stands in messages: {@code 2024-W06-7KQ3}. */
    public String number() {
        return id.number(pack);
    }

    /** 24:00 of its last day. */
    public Instant dueAt() {
        return CityTime.startOf(dueOn.plusDays(1));
    }

    /**
     * The same at its end.
     *
     * @throws IllegalStateException if it has come to its end before
     */
    public Decision closed(Closing end) {
        if (!open()) {
            throw new IllegalStateException("a decision ends once");
        }
        return new Decision(id, pack, text, owner, unit, dueOn, recordedBy, recordedAt, end, version + 1);
    }
}
