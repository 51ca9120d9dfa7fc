package anlan.usecases.decision;

import anlan.domain.alert.Intent;
import anlan.domain.deadline.QuietHours;
import anlan.domain.decision.Decision;
import anlan.domain.decision.DecisionRungs;
import anlan.domain.decision.Decisions;
import anlan.domain.decision.Reminder;
import anlan.domain.decision.Reminders;
import anlan.domain.people.PostId;
import anlan.domain.people.UnitId;
import anlan.domain.timer.Addressee;
import anlan.domain.timer.Rung;
import anlan.usecases.Faults;
import anlan.usecases.Tick;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Climbs the ladder of every decision that is due (决定催办): the day before, when its day is over, and
 * a working day later. Of several rungs that are due at once the highest is told, to its addressees
 * and to the owner, and the lower ones are kept as superseded. It answers how many were climbed.
 */
public final class RemindOwners implements Function<Tick, Integer> {

    private static final String PASSED = "a higher rung was due";

    private final Decisions decisions;
    private final Reminders reminders;
    private final DecisionRungs rungs;
    private final QuietHours quiet;
    private final InstantSource clock;

    public RemindOwners(
            Decisions decisions, Reminders reminders, DecisionRungs rungs, QuietHours quiet, InstantSource clock) {
        this.decisions = decisions;
        this.reminders = reminders;
        this.rungs = rungs;
        this.quiet = quiet;
        this.clock = clock;
    }

    @Override
    public Integer apply(Tick tick) {
        Instant now = clock.instant();
        AtomicInteger fired = new AtomicInteger();
        Faults faults = new Faults();
        for (Reminders.Waiting timer : reminders.due(now)) {
            faults.run(() -> fired.addAndGet(fires(timer, now) ? 1 : 0));
        }
        faults.throwIfAny();
        return fired.get();
    }

    private boolean fires(Reminders.Waiting timer, Instant now) {
        Decision decision = decisions.find(timer.id());
        DecisionRungs.Due due = decision == null || !decision.open() ? null : rungs.due(decision, timer.rung(), now);
        if (decision == null || due == null) {
            reminders.drop(timer);
            return false;
        }
        return reminders.fire(timer, decision, tells(decision, due, now), due.next());
    }

    private List<Reminder> tells(Decision decision, DecisionRungs.Due due, Instant now) {
        List<Reminder> tells = new ArrayList<>();
        for (Rung passed : due.passed()) {
            eachPost(decision, passed, passed.roles(), now)
                    .forEach(one -> tells.add(one.ended(Intent.Fate.SUPERSEDED, PASSED, now)));
        }
        List<Addressee> roles = new ArrayList<>(due.highest().roles());
        if (!due.passed().isEmpty()) {
            roles.add(Addressee.OWNER);
        }
        tells.addAll(eachPost(decision, due.highest(), roles, now));
        return tells;
    }

    /** One post may have several parts in it, and is told once. */
    private Collection<Reminder> eachPost(Decision decision, Rung rung, List<Addressee> roles, Instant now) {
        Map<PostId, Reminder> told = new LinkedHashMap<>();
        for (Addressee role : roles) {
            Reminder one = one(decision, rung, role, now);
            told.putIfAbsent(one.post(), one);
        }
        return told.values();
    }

    private Reminder one(Decision decision, Rung rung, Addressee role, Instant now) {
        UnitId unit = switch (role) {
            case OWNER, ACTOR, UNIT_LEADER -> decision.unit();
            case SUPERIOR -> decision.unit().superior();
            case OFFICE -> UnitId.OFFICE;
            case LEADER -> UnitId.LEADER;
        };
        PostId post = switch (role) {
            case OWNER, ACTOR -> decision.owner();
            case UNIT_LEADER -> unit.leaderPost();
            case SUPERIOR, OFFICE, LEADER -> unit.mainPost();
        };
        return new Reminder(
                decision.id(),
                decision.number(),
                decision.dueOn(),
                rung.name(),
                role,
                post,
                unit,
                "decision-" + rung.template(),
                rung.held() ? quiet.release(now) : now,
                rung.held(),
                now,
                Intent.Fate.PENDING,
                null,
                null);
    }
}
