package anlan.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The alerts of one case on their way: held in the quiet hours, handed over, delivered, ended. */
final class Sending {

    private static final int MOST_TRIES = 5;
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(10);

    /** One alert that has not come to its end. */
    private static final class Waiting {
        final String key;
        final String step;
        final Instant due;
        final boolean loud;
        final int version;
        final Instant made;
        /** The positions at which the topic delivers a message of it. */
        final List<Integer> underway = new ArrayList<>();

        Instant lookAt;
        int tries;

        Waiting(String key, String step, Instant due, boolean loud, int version, Instant made, Instant lookAt) {
            this.key = key;
            this.step = step;
            this.due = due;
            this.loud = loud;
            this.version = version;
            this.made = made;
            this.lookAt = lookAt;
        }
    }

    private final Rules rules;
    private final Timeline timeline;
    private final CaseModel model;
    private final Set<String> unreachable;
    private final Map<String, Told> told;
    private final List<Waiting> waiting = new ArrayList<>();

    /**
     * Nothing is on its way yet.
     *
     * @param unreachable posts that nobody can text
     * @param told where the end of each alert is kept, by its key
     */
    Sending(Rules rules, Timeline timeline, CaseModel model, Set<String> unreachable, Map<String, Told> told) {
        this.rules = rules;
        this.timeline = timeline;
        this.model = model;
        this.unreachable = unreachable;
        this.told = told;
    }

    /**
     * Somebody is to be told.
     *
     * @param step that it is about, empty if it is about the deadline
     * @param loud whether it goes out in the quiet hours, too
     */
    void add(String key, String step, Instant due, boolean loud, Instant now) {
        waiting.add(new Waiting(key, step, due, loud, model.version, now, loud ? now : rules.audible(now)));
    }

    /** The next position at which something can happen to one of them. */
    int next(int from) {
        int next = timeline.size();
        for (Waiting each : waiting) {
            next = Math.min(next, timeline.first(from, Timeline.Kind.SEND, each.lookAt));
            for (int delivery : each.underway) {
                next = delivery < from ? next : Math.min(next, delivery);
            }
        }
        return next;
    }

    void send(int position, Instant now) {
        for (Waiting alert : List.copyOf(waiting)) {
            if (!alert.lookAt.isAfter(now) && !ended(alert, now) && !held(alert, now) && mayGo(alert, now)) {
                handOver(alert, position, now);
            }
        }
    }

    private void handOver(Waiting alert, int position, Instant now) {
        if (alert.tries == MOST_TRIES) {
            end(alert, Told.PARKED, now);
            return;
        }
        alert.underway.add(timeline.first(position + 1, Timeline.Kind.DELIVER, Instant.EPOCH));
        alert.lookAt = now.plus(LOOK_AGAIN.multipliedBy(1L << alert.tries));
        alert.tries++;
    }

    /** Whatever makes an alert wait for others to the same post, such as a limit a day, belongs here. */
    private static boolean mayGo(Waiting alert, Instant now) {
        return !alert.lookAt.isAfter(now);
    }

    void deliver(int position, Instant now) {
        for (Waiting alert : List.copyOf(waiting)) {
            long messages = alert.underway.stream().filter(at -> at == position).count();
            for (long n = 0; n < messages && waiting.contains(alert); n++) {
                if (ended(alert, now)) {
                    break;
                }
                if (held(alert, now)) {
                    alert.tries = Math.max(0, alert.tries - 1);
                } else {
                    boolean parked = unreachable.contains(told(alert).post());
                    end(alert, parked ? Told.PARKED : Told.SENT, now);
                }
            }
        }
    }

    /** Whether it waits for the end of the quiet hours. */
    private boolean held(Waiting alert, Instant now) {
        Instant audible = rules.audible(now);
        if (alert.loud || !audible.isAfter(now)) {
            return false;
        }
        alert.lookAt = audible;
        return true;
    }

    /** Whether there is nothing to tell any more. */
    private boolean ended(Waiting alert, Instant now) {
        String fate = fate(alert);
        if (fate.equals(Told.PENDING)) {
            return false;
        }
        end(alert, fate, now);
        return true;
    }

    private String fate(Waiting alert) {
        if (model.ended) {
            return Told.CANCELLED;
        }
        if (!alert.step.isEmpty()) {
            return model.waits(alert.step, alert.due) ? Told.PENDING : Told.CANCELLED;
        }
        boolean same = alert.version == model.version;
        Instant late = model.late;
        if (alert.made.isBefore(alert.due)) {
            boolean past = !same || late != null;
            return past ? Told.SUPERSEDED : model.runs ? Told.PENDING : Told.CANCELLED;
        }
        if (late != null && (same || !late.isAfter(alert.made))) {
            return Told.PENDING;
        }
        return same ? Told.CANCELLED : Told.SUPERSEDED;
    }

    private Told told(Waiting alert) {
        return told.getOrDefault(alert.key, new Told("", Told.PENDING, alert.made, null));
    }

    private void end(Waiting alert, String fate, Instant now) {
        told.put(alert.key, told(alert).ended(fate, now));
        waiting.remove(alert);
    }
}
