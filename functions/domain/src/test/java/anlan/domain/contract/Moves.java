package anlan.domain.contract;

import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.Evidence;
import anlan.domain.category.CaseKind;
import anlan.domain.category.Grade;
import anlan.domain.complaint.Reply;
import anlan.domain.complaint.Verdict;
import anlan.domain.deadline.Deadline;
import anlan.domain.deadline.Term;
import anlan.domain.event.EventKind;
import anlan.domain.event.Fact;
import anlan.domain.hazard.Plan;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.Owner;
import anlan.domain.lifecycle.Rules;
import anlan.domain.lifecycle.Transition;
import anlan.domain.people.PostId;
import anlan.domain.people.UnitId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every move that a state offers, found in its class and made once, always with the same words. */
public final class Moves {

    /** When all of them are made. */
    public static final Instant NOW = Samples.NOW.plusSeconds(120);

    private static final EventDraft DRAFT = EventDraft.of(Samples.of("office"), NOW);

    private final Rules rules;

    private Moves(Rules rules) {
        this.rules = rules;
    }

    /** The moves of a state by their names. */
    public static Map<String, Transition<?>> of(Case state, Rules rules) {
        Map<String, Transition<?>> made = new LinkedHashMap<>();
        Moves moves = new Moves(rules);
        Stream.of(state.getClass().getMethods())
                .filter(method -> method.getReturnType() == Transition.class && !method.isBridge())
                .sorted(Comparator.comparing(Method::getName))
                .forEach(method -> moves.make(state, method).ifPresent(move -> made.put(method.getName(), move)));
        return made;
    }

    /** A line for each: the state, the move, the event, the next state, and what the event says. */
    public static List<String> lines(List<? extends Case> states, Rules rules) {
        return states.stream()
                .flatMap(state ->
                        of(state, rules).entrySet().stream().map(move -> line(state, move.getKey(), move.getValue())))
                .toList();
    }

    private static String line(Case state, String name, Transition<?> made) {
        String said = made.event().facts().entrySet().stream()
                .filter(fact -> !Set.of(Fact.CAME_IN, Fact.MINUTES, Fact.DUE_AT, Fact.DOCUMENT)
                        .contains(fact.getKey()))
                .map(fact -> fact.getKey() + "=" + (CaseId.isId(fact.getValue()) ? "H" : fact.getValue()))
                .collect(Collectors.joining(" "));
        return "%s %s: %s, %s%s%s"
                .formatted(
                        state.status(),
                        name,
                        made.event().kind(),
                        made.next().status(),
                        made.startsClock() ? ", clock" : "",
                        said.isEmpty() ? "" : "; " + said);
    }

    private Optional<Transition<?>> make(Case state, Method method) {
        Object[] words = Stream.of(method.getParameterTypes())
                .map(type -> word(state, type))
                .toArray();
        try {
            return Optional.of((Transition<?>) method.invoke(state, words));
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof IllegalStateException) {
                return Optional.empty();
            }
            throw new AssertionError(method + " of " + state.status(), refused);
        } catch (IllegalAccessException hidden) {
            throw new AssertionError(hidden);
        }
    }

    private Object word(Case state, Class<?> type) {
        return Stream.<Object>of(
                        DRAFT,
                        EventKind.ESCALATED,
                        rules,
                        next(state.progress().deadline()),
                        (UnaryOperator<Deadline>) Moves::next,
                        new Owner(new PostId("dept-fire"), new UnitId("dept-fire")),
                        new Evidence("seen.jpg"),
                        List.of(new Evidence("added.jpg")),
                        new Term.Days(3),
                        new Verdict(Verdict.Solved.PARTLY, Verdict.Satisfied.YES),
                        Reply.of(DRAFT.doer(), "已处理", List.of(), NOW),
                        new Plan("张主任", "封停", "专项", "三周", "应急", List.of(DRAFT.doer()), false),
                        Samples.id(CaseKind.HAZARD, "other"),
                        Grade.MAJOR,
                        NOW.plusSeconds(600),
                        Samples.document(state),
                        new PostId("dept-urban"),
                        new UnitId("dept-urban"),
                        Samples.round(NOW, "more"),
                        Samples.gridVisit("more", NOW, "patrol"),
                        Samples.site("every"),
                        "dept-urban")
                .filter(type::isInstance)
                .findFirst()
                .orElse(true);
    }

    private static Deadline next(Deadline before) {
        return new Deadline(
                NOW.plusSeconds(7200), before == null ? 1 : before.version() + 1, null, new Term.Days(3), NOW, null);
    }
}
