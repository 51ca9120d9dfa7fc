package anlan.torture;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.category.CaseKind;
import anlan.domain.people.Rights;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScenariosTest {

    /** Rights that are no deed on a case that is there. */
    private static final Set<String> NO_DEEDS =
            Set.of("submit", "register", "worklist", "read", "reporter", "source", "rechecks");

    /**
     * The first needs the reference of another case, which only a reporter is shown; the second is
     * done by {@link GridMonths}, as nobody hands in the month of a grid.
     */
    private static final Set<String> LEFT_OUT = Set.of("complaint.me-too", "dutymonth.acknowledge");

    @Test
    void every_deed_of_every_kind_of_case_is_done_in_a_scenario() {
        Set<String> done = new TreeSet<>();
        for (List<Scenarios.Step> steps : Scenarios.ALL) {
            String kind = steps.getFirst().deed().replaceFirst("^/v1/([a-z]+)s$", "$1.");
            steps.forEach(step -> done.add(kind + step.deed().replaceFirst("^~[0-9]+/", "")));
        }
        Set<String> deeds = new TreeSet<>(Rights.all().stream()
                .filter(right -> Stream.of(CaseKind.values()).anyMatch(kind -> right.startsWith(kind.word() + ".")))
                .filter(right -> !NO_DEEDS.contains(right.substring(right.indexOf('.') + 1)))
                .toList());
        deeds.removeAll(LEFT_OUT);
        assertThat(done).containsAll(deeds);
    }
}
