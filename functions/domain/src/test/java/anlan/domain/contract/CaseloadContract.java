package anlan.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.area.AreaCode;
import anlan.domain.casefile.CaseId;
import anlan.domain.category.Grade;
import anlan.domain.hazard.Hazard;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.NewCase;
import anlan.domain.lifecycle.Transition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which cases of a town are there for whoever counts them. */
public abstract class CaseloadContract extends StoreContract {

    private static final Instant THEN = Samples.at("2023-07-01T10:00:00");

    private CaseId comesIn(Instant at, int how) {
        String key = fresh();
        Transition<Hazard> found = Samples.found("caseload-" + key, at, Grade.GENERAL, how);
        ports().hazards().open(NewCase.of(found, "meaning of " + key));
        return found.next().id();
    }

    private List<CaseId> since(AreaCode town, Instant since) {
        return ports().caseload().of(town, since).stream().map(Case::id).toList();
    }

    @Test
    void what_is_open_is_there_however_old_and_what_has_ended_only_if_it_was_touched_since() {
        CaseId open = comesIn(THEN.minusSeconds(1), 0);
        CaseId ended = comesIn(THEN, 2);
        CaseId endedBefore = comesIn(THEN.minusNanos(1), 2);
        CaseId nobodyHasLooked = comesIn(THEN.plusSeconds(1), 1);

        assertThat(since(Samples.TOWN, THEN)).contains(open, ended).doesNotContain(endedBefore, nobodyHasLooked);
        assertThat(since(new AreaCode("331082002"), Instant.EPOCH)).isEmpty();
    }

    @Test
    void more_cases_than_one_request_may_read_are_all_there_once_and_as_they_were_written() {
        List<CaseId> all = new ArrayList<>();
        for (int n = 0; n < 120; n++) {
            all.add(comesIn(THEN.plusSeconds(n), 0));
        }
        assertThat(since(Samples.TOWN, THEN)).containsAll(all).doesNotHaveDuplicates();
        Case first = ports().caseload().of(Samples.TOWN, THEN).stream()
                .filter(each -> each.id().equals(all.getFirst()))
                .findFirst()
                .orElseThrow();
        assertThat(first).isEqualTo(ports().hazards().find(all.getFirst()));
    }

    @Test
    void a_case_keeps_all_that_has_happened_to_it_through_every_change() {
        for (long seed = 0; seed < 20; seed++) {
            List<Transition<? extends Case>> turns = Lives.of(1000 + seed, 1).get((int) seed % 2);
            turns.forEach(turn -> EachKind.arrived(ports(), turn));
            Case last = turns.getLast().next();
            assertThat(EachKind.found(ports(), last.id())).isEqualTo(last);
            assertThat(last.progress().history().marks().size())
                    .as("marks of seed %d", seed)
                    .isLessThanOrEqualTo(2 * turns.size());
        }
    }
}
