package anlan.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One case on the ladder: which rung is due when, and who is told. */
final class Climbing {

    /**
     * A moment from which on a rung is looked at.
     *
     * @param version of the deadline, 0 for a step
     * @param step that it is about, empty if it is about the deadline
     */
    record Look(Instant at, Climbing who, int rung, int version, String step, Instant stepDue) {

        boolean ofStep() {
            return !step.isEmpty();
        }
    }

    final CaseModel model;
    private final List<Alert> alerts = new ArrayList<>();
    /** How many rungs came early, as nobody had signed. */
    int unsigned;
    /** How many did not, as somebody had. */
    int signed;

    private final Rules rules;
    private final Set<Look> ahead = new HashSet<>();
    private final Consumer<Look> looks;
    private final Consumer<Alert> sending;

    /**
     * Nothing has happened yet.
     *
     * @param looks where moments are kept
     * @param sending where alerts go
     */
    Climbing(Rules rules, CaseModel model, Consumer<Look> looks, Consumer<Alert> sending) {
        this.rules = rules;
        this.model = model;
        this.looks = looks;
        this.sending = sending;
    }

    /** Somebody has done something to the case. */
    void done(Did did) {
        model.does(did);
        if (model.started) {
            clockStarts(did.now());
        }
        if (model.stepStarted) {
            lookAtStep(0, model.step, model.stepDue);
        }
    }

    /** A reminder comes only after the day on which the clock started; who is late hears no first word again. */
    private void clockStarts(Instant now) {
        for (int n = model.climbed + 1; n < model.rungs.size(); n++) {
            Rules.Rung rung = model.rungs.get(n);
            Instant at = moment(n);
            boolean had = model.late != null && (rung.reminds() || rung.first());
            boolean tooSoon = rung.reminds() && (!Almanac.day(at).isAfter(Almanac.day(now)) || !at.isBefore(model.due));
            if (!had && !tooSoon) {
                lookAt(n);
                return;
            }
        }
    }

    private Instant moment(int rung) {
        return rules.at(model.rungs.get(rung), model.due);
    }

    /** At its moment, or earlier if a signature is awaited. */
    private void lookAt(int rung) {
        Instant at = moment(rung);
        Instant receiptBy = model.receiptBy();
        look(rung, receiptBy != null && receiptBy.isBefore(at) ? receiptBy : at);
    }

    private void look(int rung, Instant at) {
        keep(new Look(at, this, rung, model.version, "", Instant.EPOCH));
    }

    private void lookAtStep(int rung, String step, Instant due) {
        keep(new Look(rules.at(rules.steps.get(rung), due), this, rung, 0, step, due));
    }

    /** Whatever comes twice until the same time is looked at once. */
    private void keep(Look look) {
        if (ahead.add(look)) {
            looks.accept(look);
        }
    }

    /** The moment has come. */
    void look(Look look, Instant now) {
        ahead.remove(look);
        if (look.ofStep()) {
            step(look, now);
        } else {
            deadline(look, now);
        }
    }

    private void deadline(Look look, Instant now) {
        boolean afterwards = !model.runs && model.handedInLate && model.late == null;
        boolean waits = look.version() == model.version && !model.ended && (model.runs || afterwards);
        if (!waits || look.rung() <= model.climbed) {
            return;
        }
        boolean early = moment(look.rung()).isAfter(now);
        if (early && !receiptMissing(now)) {
            signed++;
            look(look.rung(), moment(look.rung()));
            return;
        }
        unsigned += early ? 1 : 0;
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
        climb(look.rung(), top, now);
        boolean more = !afterwards || model.rungs.get(top).reminds();
        if (more && top + 1 < model.rungs.size()) {
            lookAt(top + 1);
        }
    }

    private boolean receiptMissing(Instant now) {
        @Nullable Instant until = model.receiptBy();
        return until != null && !until.isAfter(now);
    }

    private void climb(int from, int top, Instant now) {
        tell(model.rungs, from, top, "", now, "owner");
        Rules.Rung highest = model.rungs.get(top);
        model.climbed(top, loud(highest) ? now : rules.audible(now));
        if (!highest.reminds()) {
            model.late(model.rungs.subList(from, top + 1).stream().anyMatch(Rules.Rung::refers), now);
        }
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
            lookAtStep(top + 1, look.step(), look.stepDue());
        }
    }

    /** The highest is told, those below it are kept as superseded; each post hears of a rung once. */
    private void tell(List<Rules.Rung> rungs, int from, int top, String step, Instant now, String whoever) {
        for (int n = from; n < top; n++) {
            each(rungs.get(n), rungs.get(n).roles(), step, now).forEach(alert -> alert.ends(Told.SUPERSEDED, now));
        }
        List<String> roles = new ArrayList<>(rungs.get(top).roles());
        if (top > from) {
            roles.add(whoever);
        }
        each(rungs.get(top), roles, step, now).forEach(sending);
    }

    private boolean loud(Rules.Rung rung) {
        return rung.loud() || rules.urgent(model.of.category);
    }

    private List<Alert> each(Rules.Rung rung, List<String> roles, String step, Instant now) {
        Map<String, String> posts = new LinkedHashMap<>();
        roles.forEach(role -> posts.putIfAbsent(model.post(role, step), role));
        String about = step.isEmpty() ? String.valueOf(model.version) : model.stepDue.toString();
        List<Alert> made = new ArrayList<>();
        posts.forEach((post, role) -> made.add(new Alert(
                model,
                about + "#" + step + rung.name() + "#" + role,
                post,
                step,
                loud(rung),
                rules.urgent(model.of.category),
                now)));
        alerts.addAll(made);
        return made;
    }

    /** What becomes of each of its alerts, by their keys. */
    Map<String, Told> told() {
        Map<String, Told> told = new TreeMap<>();
        alerts.forEach(alert -> told.put(alert.key, alert.told()));
        return told;
    }
}
