package anlan.simulation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One alert of the forecast, from the moment at which somebody is to be told to its end. */
final class Alert {

    final CaseModel about;
    /** Names it among those of its case. */
    final String key;
    /** Names it in the whole city. */
    final String id;

    final String post;
    /** The step that it is about, empty if it is about the deadline. */
    final String step;

    final Instant due;
    final int version;
    final Instant made;
    /** It goes out in the quiet hours, too. */
    final boolean loud;
    /** It goes out alone and is not counted. */
    final boolean alone;

    /** From when on it may go out; later, if it was put off. */
    Instant from;
    /** When it is looked at again. */
    Instant lookAt;

    int tries;
    private String fate = Told.PENDING;

    private @Nullable Instant settled;

    /** Somebody is to be told, now or when the quiet hours are over. */
    Alert(CaseModel about, String key, String post, String step, boolean loud, boolean alone, Instant made) {
        this.about = about;
        this.key = key;
        this.id = about.of.id() + "~" + key.replace('#', '~');
        this.post = post;
        this.step = step;
        this.due = step.isEmpty() ? about.due : about.stepDue;
        this.version = about.version;
        this.made = made;
        this.loud = loud;
        this.alone = alone;
        this.from = loud ? made : about.rules.audible(made);
        this.lookAt = from;
    }

    boolean pending() {
        return fate.equals(Told.PENDING);
    }

    void ends(String end, Instant now) {
        fate = end;
        settled = now;
    }

    Told told() {
        return new Told(post, fate, made, settled);
    }

    /** What it has come to as its case stands now: nothing may be left to tell. */
    String worth() {
        if (about.ended) {
            return Told.CANCELLED;
        }
        if (!step.isEmpty()) {
            return about.waits(step, due) ? Told.PENDING : Told.CANCELLED;
        }
        boolean same = version == about.version;
        Instant late = about.late;
        if (made.isBefore(due)) {
            boolean past = !same || late != null;
            return past ? Told.SUPERSEDED : about.runs ? Told.PENDING : Told.CANCELLED;
        }
        if (late != null && (same || !late.isAfter(made))) {
            return Told.PENDING;
        }
        return same ? Told.CANCELLED : Told.SUPERSEDED;
    }
}
