package anlan.usecases.hazard;

import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.CityKeys;
import anlan.domain.category.CaseKind;
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
import anlan.usecases.Field;
import anlan.usecases.Form;
import anlan.usecases.Relations;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Somebody who can tell has looked at a reported hazard (核实定级). */
final class VerifyHazard extends Deed<Hazard, Undecided.Reported, VerifyHazard.Finding> {

    private enum Is {
        CONFIRMED,
        UNFOUNDED,
        DUPLICATE
    }

    /** The result of the visit. */
    sealed interface Finding {}

    /** There is one, of that grade, or of the grade that was reported. */
    record Confirmed(@Nullable Grade grade, @Nullable String words) implements Finding {}

    /** There is none, for a reason. */
    record Unfounded(String reason) implements Finding {}

    /** It is known already. */
    record Duplicate(CaseId master, @Nullable String words) implements Finding {}

    private final CityKeys keys;

    VerifyHazard(CityKeys keys) {
        super("verify", Undecided.Reported.class);
        this.keys = keys;
    }

    @Override
    public Supplier<Finding> read(Form form) {
        Field<Is> verdict = form.choice("verdict", Is.values());
        Field<Grade> grade = form.optionalChoice("grade", Grade.values());
        Field<CaseId> master = form.optionalCaseId("master", CaseKind.HAZARD);
        Field<String> reason = form.optionalText("reason", Form.TEXT);
        if (verdict.value() == Is.UNFOUNDED) {
            form.require("reason", reason);
        } else if (verdict.value() == Is.DUPLICATE) {
            form.require("master", master);
        }
        return () -> switch (verdict.get()) {
            case CONFIRMED -> new Confirmed(grade.value(), reason.value());
            case UNFOUNDED -> new Unfounded(reason.get());
            case DUPLICATE -> new Duplicate(master.get(), reason.value());
        };
    }

    @Override
    protected Set<CaseId> cases(Finding asked, Actor by) {
        return asked instanceof Duplicate duplicate ? Set.of(duplicate.master()) : Set.of();
    }

    @Override
    protected Decision<Hazard> decide(Undecided.Reported state, Finding asked, DeedContext context) {
        EventDraft draft = context.draft();
        return Decision.of(
                switch (asked) {
                    case Confirmed(var grade, var words) ->
                        state.verified(
                                draft.saying(words),
                                grade == null ? state.finding().grade() : grade);
                    case Unfounded(var reason) -> state.unfounded(draft.saying(reason));
                    case Duplicate(var master, var words) ->
                        state.duplicate(draft.saying(words), known(master, state, context));
                });
    }

    /** The hazard that it repeats: one that the caller may see, and not itself. */
    private CaseId known(CaseId master, Hazard state, DeedContext context) {
        Hazard known = context.snapshot().get(master, Hazard.class);
        if (known == null
                || known.id().equals(state.id())
                || !context.by().covers(known.finding().particulars().area())
                || !Rights.may("hazard.read", context.by().role(), new Relations(keys).between(context.by(), known))) {
            throw new Invalid("/master", "unknown_case", "没有找到所重复的隐患。");
        }
        return known.id();
    }
}
