package anlan.usecases.deadline;

import anlan.domain.alert.Intent;
import anlan.domain.category.Categories;
import anlan.domain.deadline.Deadline;
import anlan.domain.deadline.QuietHours;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.Owner;
import anlan.domain.people.PostId;
import anlan.domain.people.UnitId;
import anlan.domain.timer.Addressee;
import anlan.domain.timer.Ladder;
import anlan.domain.timer.Purpose;
import anlan.domain.timer.Rung;
import anlan.domain.timer.Severity;
import anlan.domain.timer.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whom a rung tells of a case, and when they may hear it. */
final class Addressing {

    private static final String PASSED = "a higher rung was due";

    private final Categories categories;
    private final QuietHours quiet;

    Addressing(Categories categories, QuietHours quiet) {
        this.categories = categories;
        this.quiet = quiet;
    }

    /** Those of a deadline; whoever heard nothing of the rungs below hears of the highest. */
    List<Intent> ofDeadline(Case state, Deadline due, Ladder.Due climbed, Instant now) {
        return all(new About(state, due.version(), null, due.dueAt(), now), "", climbed, Addressee.OWNER);
    }

    List<Intent> ofStep(Case state, Purpose.Late late, Ladder.Due climbed, Instant now) {
        int version = state.progress().requireDeadline().version();
        About about = new About(state, version, late.step(), late.stepDueAt(), now);
        return all(about, late.step().word(), climbed, Addressee.ACTOR);
    }

    /** The case, and what of it they are told. */
    private record About(Case state, int version, @Nullable Step step, Instant dueAt, Instant now) {

        /** The unit that answers for it, or must take the step. */
        UnitId unit() {
            Owner owner = state.progress().owner();
            UnitId centre = state.dossier().centre();
            if (step == null || step.ofOwner()) {
                return owner == null ? centre : owner.unit();
            }
            // Nobody settles or reviews what is their own.
            return owner != null && owner.unit().equals(centre) ? UnitId.LEADER : centre;
        }

        PostId post() {
            Owner owner = state.progress().owner();
            return owner == null || !owner.unit().equals(unit()) ? unit().mainPost() : owner.post();
        }
    }

    private List<Intent> all(About about, String prefix, Ladder.Due climbed, Addressee whoever) {
        List<Intent> intents = new ArrayList<>();
        for (Rung passed : climbed.passed()) {
            eachPost(about, prefix, passed, passed.roles())
                    .forEach(intent -> intents.add(intent.ended(Intent.Fate.SUPERSEDED, PASSED)));
        }
        List<Addressee> roles = new ArrayList<>(climbed.highest().roles());
        if (!climbed.passed().isEmpty()) {
            roles.add(whoever);
        }
        intents.addAll(eachPost(about, prefix, climbed.highest(), roles));
        return intents;
    }

    /** One post may have several parts in a case, and is told once. */
    private Collection<Intent> eachPost(About about, String prefix, Rung rung, List<Addressee> roles) {
        Map<PostId, Intent> told = new LinkedHashMap<>();
        for (Addressee role : roles) {
            Intent intent = intent(about, prefix, rung, role);
            told.putIfAbsent(intent.post(), intent);
        }
        return told.values();
    }

    private Intent intent(About about, String prefix, Rung rung, Addressee role) {
        Case state = about.state();
        boolean urgent =
                categories.urgent(state.dossier().topic().category(), state.id().kind());
        boolean held = rung.held() && !urgent;
        UnitId unit = unit(about, role);
        return new Intent(
                state.id(),
                state.dossier().number(),
                about.version(),
                prefix + rung.name(),
                about.step(),
                role,
                post(about, role, unit),
                unit,
                state.dossier().topic().area(),
                state.dossier().accused(),
                about.dueAt(),
                held ? quiet.release(about.now()) : about.now(),
                about.now(),
                rung.template(),
                urgent ? Severity.URGENT : rung.severity(),
                held,
                Intent.Fate.PENDING,
                null);
    }

    /** Nobody of the unit that the case is about is told. */
    private static UnitId unit(About about, Addressee role) {
        UnitId unit = switch (role) {
            case OWNER, ACTOR, UNIT_LEADER -> about.unit();
            case SUPERIOR -> about.unit().superior();
            case OFFICE -> about.state().dossier().centre();
            case LEADER -> UnitId.LEADER;
        };
        return unit.equals(about.state().dossier().accused())
                ? about.state().dossier().centre()
                : unit;
    }

    private static PostId post(About about, Addressee role, UnitId unit) {
        return switch (role) {
            case OWNER, ACTOR -> unit.equals(about.unit()) ? about.post() : unit.mainPost();
            case UNIT_LEADER -> unit.leaderPost();
            case SUPERIOR, OFFICE, LEADER -> unit.mainPost();
        };
    }
}
