package anlan.simulation;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What should become of every alert of one case, by the data of the city, the ticks that came and
 * what people did: it goes from one thing that matters to the next, and knows neither timers nor a
 * store.
 */
final class Forecast {

    private final Rules rules;
    private final Timeline timeline;
    private final Map<String, String> units;
    private final Set<String> unreachable;

    /**
     * Takes what a forecast needs.
     *
     * @param units the unit of each post
     * @param unreachable posts that nobody can text
     */
    Forecast(Rules rules, Timeline timeline, Map<String, String> units, Set<String> unreachable) {
        this.rules = rules;
        this.timeline = timeline;
        this.units = units;
        this.unreachable = unreachable;
    }

    /**
     * How a case ends the year.
     *
     * @param told its alerts by their keys
     * @param optional how the keys of those begin that may be there or not
     * @param standing its status, and its deadline
     */
    record Course(Map<String, Told> told, Set<String> optional, String standing) {}

    Course of(OneCase of) {
        return new Walk(of).through();
    }

    /** A rung to look at from a moment on; of the step if one is named. */
    private record Look(Instant at, int rung, String step, Instant stepDue) {}

    /** One case, from one position of the timeline to the next. */
    private final class Walk {

        private final CaseModel model;
        private final boolean urgent;
        private final Deque<Did> deeds;
        private final List<Look> looks = new ArrayList<>();
        private final Map<String, Told> told = new TreeMap<>();
        private final Sending sending;
        private final Set<String> optional = new HashSet<>();

        Walk(OneCase of) {
            model = CaseModel.of(rules, of, units);
            urgent = rules.urgent(of.category);
            sending = new Sending(rules, timeline, model, unreachable, told);
            deeds = new ArrayDeque<>(of.history);
        }

        Course through() {
            int position = 0;
            while (true) {
                int next = next(position);
                if (!deeds.isEmpty() && deeds.element().before() <= next) {
                    Did did = deeds.remove();
                    done(did);
                    position = did.before();
                } else if (next < timeline.size()) {
                    for (int times = timeline.twice(next) ? 2 : 1; times > 0; times--) {
                        tick(next);
                    }
                    position = next + 1;
                } else {
                    break;
                }
            }
            return new Course(told, optional, model.standing());
        }

        /** The next position at which something can happen. */
        private int next(int from) {
            int next = sending.next(from);
            for (Look look : looks) {
                next = Math.min(next, timeline.first(from, Timeline.Kind.SWEEP, look.at()));
            }
            return next;
        }

        private void tick(int position) {
            Instant now = timeline.now(position);
            switch (timeline.kind(position)) {
                case SWEEP -> sweep(now);
                case SEND -> sending.send(position, now);
                case DELIVER -> sending.deliver(position, now);
            }
        }

        private void done(Did did) {
            int before = model.version;
            model.does(did);
            if (model.version != before || model.ended) {
                looks.removeIf(look -> look.step().isEmpty());
            }
            if (model.started) {
                clockStarts(did.now());
            }
            if (model.stepStarted) {
                looks.add(new Look(rules.at(rules.steps.getFirst(), model.stepDue), 0, model.step, model.stepDue));
            }
        }

        /** A reminder comes only after the day on which the clock started; who is late hears no first word again. */
        private void clockStarts(Instant now) {
            for (int n = model.climbed + 1; n < model.rungs.size(); n++) {
                Rules.Rung rung = model.rungs.get(n);
                Instant at = moment(n);
                boolean had = model.late != null && (rung.reminds() || rung.first());
                boolean tooSoon =
                        rung.reminds() && (!Almanac.day(at).isAfter(Almanac.day(now)) || !at.isBefore(model.due));
                if (!had && !tooSoon) {
                    looks.add(new Look(at, n, "", Instant.EPOCH));
                    return;
                }
            }
        }

        /**
         * When a rung of the deadline is due. Whatever brings a rung forward for one case, such as a
         * document that nobody acknowledges, belongs here.
         */
        private Instant moment(int rung) {
            return rules.at(model.rungs.get(rung), model.due);
        }

        private void sweep(Instant now) {
            List<Look> steps = looks.stream()
                    .filter(look -> !look.step().isEmpty() && !look.at().isAfter(now))
                    .toList();
            while (true) {
                Look first = looks.stream()
                        .filter(look -> !look.at().isAfter(now))
                        .min(Comparator.comparing(Look::at))
                        .orElse(null);
                if (first == null) {
                    return;
                }
                looks.remove(first);
                if (first.step().isEmpty()) {
                    climb(first, steps, now);
                } else {
                    step(first, now);
                }
            }
        }

        private void climb(Look look, List<Look> steps, Instant now) {
            boolean afterwards = !model.runs && model.handedInLate && model.late == null;
            if (model.ended || !(model.runs || afterwards) || look.rung() <= model.climbed) {
                return;
            }
            int top = look.rung();
            while (top + 1 < model.rungs.size() && !moment(top + 1).isAfter(now)) {
                top++;
            }
            if (afterwards) {
                // Handed in too late: that much is told, and the rest only if it comes back.
                while (!model.rungs.get(top).first() && !model.rungs.get(top).reminds()) {
                    top--;
                }
            }
            tell(model.rungs, look.rung(), top, "", now, "owner");
            model.climbed = top;
            if (!model.rungs.get(top).reminds()) {
                boolean refers =
                        model.rungs.subList(look.rung(), top + 1).stream().anyMatch(Rules.Rung::refers);
                if (model.late(refers, now)) {
                    steps.stream().filter(step -> step.at().equals(look.at())).forEach(this::either);
                }
            }
            boolean more = !afterwards || model.rungs.get(top).reminds();
            if (more && top + 1 < model.rungs.size()) {
                looks.add(new Look(moment(top + 1), top + 1, "", Instant.EPOCH));
            }
        }

        /** Of a referral and a step that are due at the same moment either may come first. */
        private void either(Look look) {
            optional.add(look.stepDue() + "#" + look.step() + "+");
        }

        private void step(Look look, Instant now) {
            if (!model.waits(look.step(), look.stepDue())) {
                return;
            }
            int top = look.rung();
            while (top + 1 < rules.steps.size()
                    && !rules.at(rules.steps.get(top + 1), look.stepDue()).isAfter(now)) {
                top++;
            }
            tell(rules.steps, look.rung(), top, look.step(), now, "actor");
            if (top + 1 < rules.steps.size()) {
                looks.add(new Look(
                        rules.at(rules.steps.get(top + 1), look.stepDue()), top + 1, look.step(), look.stepDue()));
            }
        }

        /** The highest is told, those below it are kept as superseded; each post hears of a rung once. */
        private void tell(List<Rules.Rung> rungs, int from, int top, String step, Instant now, String whoever) {
            for (int n = from; n < top; n++) {
                each(rungs.get(n), rungs.get(n).roles(), step, now, true);
            }
            List<String> roles = new ArrayList<>(rungs.get(top).roles());
            if (top > from) {
                roles.add(whoever);
            }
            each(rungs.get(top), roles, step, now, false);
        }

        private Map<String, String> posts(List<String> roles, String step) {
            Map<String, String> posts = new LinkedHashMap<>();
            roles.forEach(role -> posts.putIfAbsent(model.post(role, step), role));
            return posts;
        }

        private void each(Rules.Rung rung, List<String> roles, String step, Instant now, boolean passed) {
            Instant due = step.isEmpty() ? model.due : model.stepDue;
            boolean loud = urgent || rung.loud();
            posts(roles, step).forEach((post, role) -> {
                String key = (step.isEmpty() ? String.valueOf(model.version) : due + "") + "#" + step + rung.name()
                        + "#" + role;
                Told made = new Told(post, Told.PENDING, now, null);
                told.put(key, passed ? made.ended(Told.SUPERSEDED, now) : made);
                if (!passed) {
                    sending.add(key, step, due, loud, now);
                }
            });
        }
    }
}
