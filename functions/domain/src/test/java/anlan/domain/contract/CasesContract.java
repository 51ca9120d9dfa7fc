package anlan.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.casefile.CaseId;
import anlan.domain.category.CaseKind;
import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Submission;
import anlan.domain.hazard.Hazard;
import anlan.domain.intake.Intake;
import anlan.domain.lifecycle.Along;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.CasePage;
import anlan.domain.lifecycle.Change;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.NewCase;
import anlan.domain.lifecycle.Transition;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How the cases of any kind are kept. */
public abstract class CasesContract extends StoreContract {

    private static final int MANY = 16;

    private static NewCase<Complaint> complaint(String who, String key, String number) {
        return Samples.complaint(who, key, Samples.NOW, number, null).opened();
    }

    @Test
    void each_port_says_of_which_kind_its_cases_are() {
        assertThat(ports().complaints().type()).isEqualTo(Complaint.class);
        assertThat(ports().hazards().type()).isEqualTo(Hazard.class);
    }

    @Test
    void a_complaint_that_is_opened_is_found_and_its_key_stands() {
        String key = fresh();
        NewCase<Complaint> first = complaint("opened-" + key, key, "LH-" + key);
        NewCase<Complaint> other = complaint("opened-" + key, key, "LH-other-" + key);
        assertThat(ports().complaints().open(first)).isEqualTo(new Intake.Taken(first.receipt()));
        assertThat(ports().complaints().open(other)).isEqualTo(new Intake.Stood(first.receipt(), first.fingerprint()));
        assertThat(ports().complaints().find(first.receipt().id()))
                .isEqualTo(first.transition().next());
        assertThat(ports().events().timeline(first.receipt().id()))
                .containsExactly(first.transition().event());
        assertThat(timersOf(first.receipt().id(), Samples.NOW.plusSeconds(90_000)))
                .isEqualTo(first.transition().timers(Samples.LADDER));
        assertThat(ports().complaints()
                        .open(complaint(
                                "late-" + key, fresh(), first.receipt().number().value())))
                .isEqualTo(new Intake.NumberTaken());
    }

    @Test
    void a_number_belongs_to_one_case_of_whatever_kind() {
        NewCase<Hazard> hazard = Samples.hazard(fresh());
        ports().hazards().open(hazard);
        Submission sameNumber = Samples.complaint(
                "kind-" + fresh(),
                fresh(),
                Samples.NOW,
                hazard.receipt().number().value(),
                null);
        assertThat(ports().complaints().submit(sameNumber)).isEqualTo(new Intake.NumberTaken());
        assertThat(ports().complaints().open(sameNumber.opened())).isEqualTo(new Intake.NumberTaken());
        assertThat(ports().complaints().find(sameNumber.receipt().id())).isNull();
    }

    @Test
    void of_many_who_open_the_same_case_at_once_one_does_and_all_hear_of_the_same() throws Exception {
        String key = fresh();
        List<Intake> answers = atOnce(IntStream.range(0, MANY)
                .<Callable<Intake>>mapToObj(
                        n -> () -> ports().hazards().open(Samples.hazard(key, "LH-" + key + "-" + n, Samples.NOW)))
                .toList());
        Hazard in = ports().hazards().find(Samples.hazard(key).receipt().id());
        assertThat(answers).filteredOn(Intake.Taken.class::isInstance).hasSize(1);
        assertThat(answers)
                .allSatisfy(answer -> assertThat(
                                switch (answer) {
                                    case Intake.Taken(var receipt) -> receipt.number();
                                    case Intake.Stood(var receipt, var _) -> receipt.number();
                                    default -> null;
                                })
                        .isEqualTo(in.dossier().number()));
        assertThat(ports().events().timeline(in.id())).hasSize(1);
    }

    @Test
    void what_is_looked_at_before_a_deed_is_of_the_kind_that_was_asked_for() {
        NewCase<Hazard> hazard = Samples.hazard(fresh());
        ports().hazards().open(hazard);
        CaseId id = hazard.receipt().id();
        CaseId nobody = Samples.id(CaseKind.COMPLAINT, fresh());
        var snapshot = ports().desk().read(Set.of(id, nobody), Set.of(), Set.of());
        assertThat(snapshot.get(id, Hazard.class)).isEqualTo(hazard.transition().next());
        assertThat(snapshot.get(id, Complaint.class)).isNull();
        assertThat(snapshot.get(nobody, Complaint.class)).isNull();
    }

    @Test
    void the_id_of_another_kind_names_nothing() {
        NewCase<Hazard> hazard = Samples.hazard(fresh());
        ports().hazards().open(hazard);
        Submission complaint = Samples.complaint("kind-" + fresh(), fresh(), Samples.NOW);
        ports().complaints().submit(complaint);
        assertThat(ports().complaints().find(hazard.receipt().id())).isNull();
        assertThat(ports().hazards().find(complaint.receipt().id())).isNull();
    }

    @Test
    void a_complaint_that_is_opened_stands_in_its_reporters_list() {
        String key = fresh();
        NewCase<Complaint> in = complaint("listed-" + key, key, "LH-" + key);
        ports().complaints().open(in);
        assertThat(listed(in)).containsExactly(in.receipt().id());
    }

    @Test
    void a_complaint_that_comes_in_along_stands_in_its_reporters_list() {
        String key = fresh();
        NewCase<Complaint> in = complaint("listed-" + key, key, "LH-" + key);
        NewCase<Hazard> hazard = Samples.reported(fresh());
        ports().hazards().open(hazard);
        Transition<Hazard> unfounded = ((anlan.domain.hazard.Undecided.Reported)
                        hazard.transition().next())
                .unfounded(EventDraft.job("x", Samples.NOW));
        assertThat(ports().hazards()
                        .change(Change.deed(
                                unfounded, Samples.receipt(unfounded.next(), fresh()), List.of(new Along.Opens(in)))))
                .isEqualTo(new Change.Made.Done());
        assertThat(ports().complaints().find(in.receipt().id()))
                .isEqualTo(in.transition().next());
        assertThat(listed(in)).containsExactly(in.receipt().id());
    }

    private List<CaseId> listed(NewCase<Complaint> in) {
        CasePage page =
                ports().complaints().reportedBy(in.transition().next().dossier().by(), 9, null);
        return page.items().stream().map(Case::id).toList();
    }
}
