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
import anlan.usecases.Decision;
import anlan.usecases.Deed;
import anlan.usecases.DeedContext;
import anlan.usecases.Relations;
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
    protected Decision<Hazard> decide(Undecided.Reported state, VerifyHazard.Finding asked, DeedContext context) {
        EventDraft draft = context.draft().saying(asked.words());
        return Decision.of(
                switch (asked.is()) {
                    case CONFIRMED ->
                        state.verified(
                                draft, asked.grade() == null ? state.finding().grade() : asked.grade());
                    case UNFOUNDED -> state.unfounded(draft);
                    case DUPLICATE -> state.duplicate(draft, known(asked.master(), state, context));
                });
    }

    /** The hazard that it repeats: one that the caller may see, and not itself. */
    private CaseId known(@Nullable CaseId master, Hazard state, DeedContext context) {
        Hazard known = master == null ? null : context.snapshot().get(master, Hazard.class);
        if (known == null
                || known.id().equals(state.id())
                || !context.by().covers(known.finding().particulars().area())
                || !Rights.may("hazard.read", context.by().role(), new Relations(keys).between(context.by(), known))) {
            throw new Invalid("/master", "unknown_case", "没有找到所重复的隐患。");
        }
        return known.id();
    }
}
