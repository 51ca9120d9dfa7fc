package anlan.domain.hazard;

import anlan.domain.people.Actor;
import anlan.domain.people.Doer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The plan for a grave hazard (五落实): all five must be written and approved before anybody starts.
 *
 * @param responsible who does it (责任)
 * @param measures what is done (措施)
 * @param funds what pays for it (资金)
 * @param schedule until when each step is done (时限)
 * @param contingency what is done if it goes wrong meanwhile (预案)
 * @param writers whoever wrote some of it, and so may not approve it
 */
public record Plan(
        @Nullable String responsible,
        @Nullable String measures,
        @Nullable String funds,
        @Nullable String schedule,
        @Nullable String contingency,
        List<Doer> writers,
        boolean approved) {

    public Plan {
        writers = List.copyOf(writers);
    }

    /** Whether they, or somebody of their unit, wrote some of it. */
    boolean writtenBy(Actor actor) {
        return writers.stream().anyMatch(writer -> writer.isUnitOf(actor));
    }

    /** The names of the five that nobody has written yet, in their order. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        miss("responsible", responsible, missing);
        miss("measures", measures, missing);
        miss("funds", funds, missing);
        miss("schedule", schedule, missing);
        miss("contingency", contingency, missing);
        return missing;
    }

    private static void miss(String name, @Nullable String text, List<String> missing) {
        if (text == null) {
            missing.add(name);
        }
    }

    /** This plan over an earlier one: parts that are not written now stay as they were. */
    Plan over(@Nullable Plan before) {
        return before == null
                ? this
                : new Plan(
                        or(responsible, before.responsible),
                        or(measures, before.measures),
                        or(funds, before.funds),
                        or(schedule, before.schedule),
                        or(contingency, before.contingency),
                        together(before.writers, writers),
                        false);
    }

    private static List<Doer> together(List<Doer> before, List<Doer> now) {
        return Stream.concat(before.stream(), now.stream()).distinct().toList();
    }

    Plan approvedNow() {
        return new Plan(responsible, measures, funds, schedule, contingency, writers, true);
    }

    private static @Nullable String or(@Nullable String now, @Nullable String before) {
        return now != null ? now : before;
    }
}
