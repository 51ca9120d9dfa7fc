package anlan.usecases.hazard;

import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.CityKeys;
import anlan.domain.category.Grade;
import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.Undecided;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.people.Actor;
import anlan.domain.people.Rights;
import anlan.domain.refusal.Invalid;
import anlan.usecases.Deed;
import anlan.usecases.Doing;
import anlan.usecases.Relations;
import anlan.usecases.Step;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody who can tell has looked at a reported hazard (核实定级). */
public final class VerifyHazard extends Deed<Hazard, Undecided.Reported, VerifyHazard.Finding> {

    /** What it turned out to be. */
    public enum Is {
        CONFIRMED,
        UNFOUNDED,
        DUPLICATE
    }

    /** What was found, how grave it is, and which hazard it repeats, if it repeats one. */
    public record Finding(
            Is is,
            @Nullable Grade grade,
            @Nullable CaseId master,
            @Nullable String words) {}

    private final CityKeys keys;

    public VerifyHazard(CityKeys keys) {
        super("verify", Undecided.Reported.class);
        this.keys = keys;
    }

    @Override
    protected Set<CaseId> cases(VerifyHazard.Finding asked, Actor by) {
        return asked.master() == null ? Set.of() : Set.of(asked.master());
    }

    @Override
    protected Step<Hazard> step(Undecided.Reported state, VerifyHazard.Finding asked, Doing doing) {
        EventDraft draft = doing.draft().saying(asked.words());
        return Step.of(
                switch (asked.is()) {
                    case CONFIRMED ->
                        state.verified(
                                draft, asked.grade() == null ? state.finding().grade() : asked.grade());
                    case UNFOUNDED -> state.unfounded(draft);
                    case DUPLICATE -> state.duplicate(draft, known(asked.master(), state, doing));
                });
    }

    /** The hazard that it repeats: one that the caller may see, and not itself. */
    private CaseId known(@Nullable CaseId master, Hazard state, Doing doing) {
        Hazard known = master == null ? null : doing.snapshot().get(master, Hazard.class);
        if (known == null
                || known.id().equals(state.id())
                || !doing.by().covers(known.finding().area())
                || !Rights.may("hazard.read", doing.by().role(), new Relations(keys).between(doing.by(), known))) {
            throw new Invalid("/master", "unknown_case", "没有找到所重复的隐患。");
        }
        return known.id();
    }
}
