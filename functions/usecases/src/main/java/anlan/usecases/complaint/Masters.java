package anlan.usecases.complaint;

import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.CityKeys;
import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Undecided;
import anlan.domain.lifecycle.Along;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.Owner;
import anlan.domain.lifecycle.Transition;
import anlan.domain.people.UnitId;
import anlan.domain.refusal.Invalid;
import anlan.usecases.Decision;
import anlan.usecases.DeedContext;
import java.util.List;
import java.util.TreeMap;

/** Which complaint another may follow. */
final class Masters {

    private Masters() {}

    /** The master: there, another one, of this city, and not itself merged or turned away. */
    static Complaint of(Complaint follower, CaseId master, DeedContext context, String pointer) {
        Complaint found = context.snapshot().get(master, Complaint.class);
        if (found == null || found.id().equals(follower.id()) || !found.canBeFollowed()) {
            throw unknown(pointer);
        }
        return found;
    }

    /**
     * One follows the other. What only one of them is about, both are about from now on: the
     * accused unit sees neither, and can't be the one that answers.
     */
    static Decision<Complaint> merged(Undecided follower, Complaint master, EventDraft draft, CityKeys keys) {
        UnitId accused = follower.dossier().accused();
        UnitId already = master.dossier().accused();
        if (accused != null && already != null && !accused.equals(already)) {
            throw new Invalid("/master", "other_accused_unit", "两件诉求涉及的单位不同,不能合并。");
        }
        Owner owner = master.progress().owner();
        if (accused != null && owner != null && accused.equals(owner.unit())) {
            throw new Invalid("/master", "accused_unit", "被诉求单位正在办理该诉求,不能并入。");
        }
        String ref = keys.ref(master.id(), follower.id().value());
        Transition<Complaint> transition = follower.merged(draft, master.id(), ref, already);
        EventDraft named = new EventDraft(draft.by(), draft.unit(), draft.holder(), draft.at(), new TreeMap<>(), null);
        Along along = accused == null || already != null
                ? new Along.Follows(master.id())
                : new Along.Moves(followed(master.accusing(named, accused)));
        return new Decision<>(transition, List.of(along));
    }

    private static Transition<Complaint> followed(Transition<Complaint> move) {
        Complaint next = move.next();
        return new Transition<>(
                next.with(next.dossier().followedByAnother()), move.event(), move.startsClock(), move.startsStep());
    }

    /** The refusal of a case that is not there, the same as of one that is not to be seen. */
    static Invalid unknown(String pointer) {
        return new Invalid(pointer, "unknown_case", "没有可以合并到的诉求。");
    }
}
