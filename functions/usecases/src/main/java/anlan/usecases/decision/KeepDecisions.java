package anlan.usecases.decision;

import anlan.domain.casefile.CityKeys;
import anlan.domain.decision.Decision;
import anlan.domain.decision.DecisionId;
import anlan.domain.decision.Decisions;
import anlan.domain.figures.Period;
import anlan.domain.pack.Packs;
import anlan.domain.people.Actor;
import anlan.domain.people.Doer;
import anlan.domain.people.Post;
import anlan.domain.people.PostId;
import anlan.domain.people.Rights;
import anlan.domain.people.Role;
import anlan.domain.people.Roster;
import anlan.domain.refusal.Conflict;
import anlan.domain.refusal.FieldError;
import anlan.domain.refusal.Forbidden;
import anlan.domain.refusal.Invalid;
import anlan.domain.refusal.Reused;
import anlan.domain.refusal.Unavailable;
import anlan.domain.refusal.Unknown;
import anlan.domain.register.Entered;
import anlan.domain.time.CityTime;
import anlan.usecases.Asked;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the decisions of meetings (会商决定): the office or the leader records one, its owner completes
 * it, the office cancels it; each once for a key, however often it is asked.
 */
public final class KeepDecisions {

    /** How far ahead a decision may be due. */
    static final int MOST_DAYS = 400;

    private static final int MOST_TRIES = 5;
    private static final String RECORD = "decision";

    private final Decisions decisions;
    private final Packs packs;
    private final Roster roster;
    private final CityKeys keys;
    private final InstantSource clock;

    public KeepDecisions(Decisions decisions, Packs packs, Roster roster, CityKeys keys, InstantSource clock) {
        this.decisions = decisions;
        this.packs = packs;
        this.roster = roster;
        this.keys = keys;
        this.clock = clock;
    }

    /** What is to be recorded. */
    public record Draft(Period pack, String text, PostId owner, LocalDate dueOn) {}

    /** A decision, and whether the same had been asked before. */
    public record Done(Decision decision, boolean replayed) {}

    /** How a decision is closed. */
    public enum Deed {
        COMPLETE(Decision.State.COMPLETED),
        CANCEL(Decision.State.CANCELLED);

        private final Decision.State state;

        Deed(Decision.State state) {
            this.state = state;
        }
    }

    /**
     * Records a decision over a pack.
     *
     * @throws Invalid with every field that does not fit
     * @throws Reused if the key was used for something else
     */
    public Done record(Asked asked, Draft draft) {
        DecisionId id = new DecisionId(keys.entryKey(RECORD, asked.by().subject(), asked.key()));
        Instant now = clock.instant();
        Decision stands = decisions.find(id);
        // A retry is not measured again: its day may have come meanwhile.
        Decision entry = stands == null ? checked(id, asked.doer(), draft, now) : stands;
        return switch (decisions.enter(entry, id.value(), asked.fingerprint())) {
            case Entered.New<Decision>(var recorded) -> new Done(recorded, false);
            case Entered.Again<Decision>(var before, var fingerprint) -> {
                if (!fingerprint.equals(asked.fingerprint())) {
                    throw new Reused();
                }
                yield new Done(before, true);
            }
            case Entered.Taken<Decision> _ -> throw Unavailable.busy();
        };
    }

    private Decision checked(DecisionId id, Doer by, Draft draft, Instant now) {
        List<FieldError> errors = new ArrayList<>();
        if (packs.find(draft.pack()) == null) {
            errors.add(new FieldError("/pack", "unknown_pack", "这一期会商材料尚未发布。"));
        }
        Post owner = roster.find(draft.owner());
        if (owner == null) {
            errors.add(new FieldError("/owner", "unknown_post", "花名册上没有这个岗位。"));
        } else if (!Rights.roles("decision.complete").contains(owner.role())) {
            errors.add(new FieldError("/owner", "cannot_act", "这个岗位不承办事项。"));
        }
        LocalDate today = CityTime.dateOf(now);
        if (!draft.dueOn().isAfter(today)) {
            errors.add(new FieldError("/dueOn", "not_in_future", "期限应晚于今天。"));
        } else if (draft.dueOn().isAfter(today.plusDays(MOST_DAYS))) {
            errors.add(new FieldError("/dueOn", "too_late", "期限最多为 " + MOST_DAYS + " 天以后。"));
        }
        if (!errors.isEmpty() || owner == null) {
            throw new Invalid(errors);
        }
        return new Decision(id, draft.pack(), draft.text(), owner.id(), owner.unit(), draft.dueOn(), by, now, null, 1);
    }

    /**
     * One decision.
     *
     * @throws Unknown if there is none of that name, or it is not theirs to see
     */
    public Decision find(Actor by, @Nullable DecisionId id) {
        Decision found = id == null ? null : decisions.find(id);
        if (found == null || !(overseer(by) || found.unit().equals(by.unit()))) {
            throw new Unknown();
        }
        return found;
    }

    /** A page of those that the caller may see: all, or those of their unit. */
    public Decisions.Page list(Actor by, int limit, @Nullable String after) {
        if (overseer(by)) {
            return decisions.list(null, limit, after);
        }
        if (by.unit() == null) {
            throw new Forbidden();
        }
        return decisions.list(by.unit(), limit, after);
    }

    private static boolean overseer(Actor by) {
        return by.role() == Role.OFFICE || by.role() == Role.LEADER || by.role() == Role.AUDITOR;
    }

    /**
     * Closes a decision.
     *
     * @param text what was done; why it is cancelled, or null
     * @throws Unknown if it is not theirs to see
     * @throws Forbidden if somebody else owns it
     * @throws Conflict with its state, if it has come to its end otherwise
     * @throws Reused if the key was used for something else
     */
    public Done close(Asked asked, @Nullable DecisionId id, Deed deed, @Nullable String text) {
        for (int tried = 0; tried < MOST_TRIES; tried++) {
            Decision stands = find(asked.by(), id);
            if (deed == Deed.COMPLETE && !stands.owner().equals(asked.by().post())) {
                throw new Forbidden();
            }
            String key = keys.entryKey(
                    RECORD + "." + deed + "." + stands.id(), asked.by().subject(), asked.key());
            Decision.Closing before = stands.closing();
            if (before != null) {
                return again(stands, before, key, asked.fingerprint());
            }
            Decision closed = stands.closed(
                    new Decision.Closing(deed.state, asked.doer(), clock.instant(), text, key, asked.fingerprint()));
            if (decisions.replace(closed)) {
                return new Done(closed, false);
            }
        }
        throw Unavailable.busy();
    }

    private static Done again(Decision stands, Decision.Closing before, String key, String fingerprint) {
        if (!before.key().equals(key)) {
            throw new Conflict(
                    "illegal_transition",
                    "这项决定已经办结或撤销。",
                    new Conflict.Standing(stands.state().name(), stands.version(), List.of()));
        }
        if (!before.fingerprint().equals(fingerprint)) {
            throw new Reused();
        }
        return new Done(stands, true);
    }
}
