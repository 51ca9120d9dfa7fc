package anlan.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.area.Location;
import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.Evidence;
import anlan.domain.category.CaseKind;
import anlan.domain.category.CategoryCode;
import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Dispatched;
import anlan.domain.complaint.Identity;
import anlan.domain.complaint.Ongoing;
import anlan.domain.complaint.Submission;
import anlan.domain.complaint.Undecided;
import anlan.domain.event.CaseEvent;
import anlan.domain.event.Chain;
import anlan.domain.hazard.Hazard;
import anlan.domain.intake.Similar;
import anlan.domain.lifecycle.Along;
import anlan.domain.lifecycle.Change;
import anlan.domain.lifecycle.DeedReceipt;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.NewCase;
import anlan.domain.lifecycle.Owner;
import anlan.domain.lifecycle.Transition;
import anlan.domain.people.PostId;
import anlan.domain.people.UnitId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** How complaints are kept while they live. */
public abstract class ComplaintLivesContract extends StoreContract {

    @Test
    void every_state_of_its_life_is_found_as_it_was_left() {
        Set<String> states = new TreeSet<>();
        for (int seed = 0; seed < 40; seed++) {
            Submission first = Samples.complaint("walk-" + fresh(), fresh(), Samples.NOW);
            ports().complaints().submit(first);
            List<CaseEvent> history = new ArrayList<>(List.of(first.transition().event()));
            for (Transition<Complaint> transition : Walks.of(first, seed, 14)) {
                Change<Complaint> change = Change.deed(transition, Samples.receipt(transition.next(), fresh()));
                assertThat(ports().complaints().change(change)).isEqualTo(new Change.Made.Done());
                assertThat(ports().complaints().find(first.receipt().id())).isEqualTo(transition.next());
                history.add(transition.event());
                states.add(transition.next().status());
            }
            List<CaseEvent> kept = ports().events().timeline(first.receipt().id());
            assertThat(kept).isEqualTo(history);
            Complaint last = ports().complaints().find(first.receipt().id());
            assertThat(Chain.faults(kept, last.progress().head(), last.version()))
                    .isEmpty();
        }
        assertThat(states).hasSizeGreaterThanOrEqualTo(17);
    }

    @Test
    void a_deed_is_done_once_and_its_receipt_is_kept() {
        Submission first = Samples.complaint("deed-" + fresh(), fresh(), Samples.NOW);
        ports().complaints().submit(first);
        Transition<Complaint> transition = Walks.of(first, 1, 1).getFirst();
        DeedReceipt receipt = Samples.receipt(transition.next(), fresh());
        assertThat(ports().desk().receipt(first.receipt().id(), receipt.key())).isNull();

        assertThat(ports().complaints().change(Change.deed(transition, receipt)))
                .isEqualTo(new Change.Made.Done());
        assertThat(ports().complaints().change(Change.deed(transition, receipt)))
                .isEqualTo(new Change.Made.Stood(receipt));
        assertThat(ports().complaints().change(Change.deed(transition, Samples.receipt(transition.next(), fresh()))))
                .isEqualTo(new Change.Made.Moved());

        assertThat(ports().desk().receipt(first.receipt().id(), receipt.key())).isEqualTo(receipt);
        assertThat(ports().events().timeline(first.receipt().id())).hasSize(2);
    }

    @Test
    void it_becomes_a_hazard_with_it_or_not_at_all() {
        String key = fresh();
        Submission first = Samples.complaint("turn-" + key, key, Samples.NOW);
        ports().complaints().submit(first);
        Transition<Complaint> transition = Walks.of(first, 1, 1).getFirst();
        NewCase<Hazard> hazard = Samples.hazard("of-" + key);
        NewCase<Hazard> sameNumber =
                Samples.hazard("other-" + key, first.receipt().number().value(), Samples.NOW);
        DeedReceipt receipt = Samples.receipt(transition.next(), fresh());
        Change<Complaint> change = Change.deed(transition, receipt, List.of(new Along.Opens(hazard)));

        assertThat(ports().complaints().change(Change.deed(transition, receipt, List.of(new Along.Opens(sameNumber)))))
                .isEqualTo(new Change.Made.NumberTaken());
        assertThat(ports().complaints().find(first.receipt().id()))
                .isEqualTo(first.transition().next());
        assertThat(ports().complaints().change(change)).isEqualTo(new Change.Made.Done());
        assertThat(ports().hazards().find(hazard.receipt().id()))
                .isEqualTo(hazard.transition().next());
        assertThat(ports().complaints().change(change)).isInstanceOf(Change.Made.Stood.class);
    }

    @Test
    void it_follows_only_a_case_that_can_be_followed() {
        Submission first = Samples.complaint("dup-" + fresh(), fresh(), Samples.NOW);
        Submission master = Samples.complaint("master-" + fresh(), fresh(), Samples.NOW);
        ports().complaints().submit(first);
        Transition<Complaint> transition = ((Undecided) first.transition().next())
                .merged(
                        EventDraft.job("somebody", Samples.NOW),
                        master.receipt().id(),
                        "ref",
                        null);
        Change<Complaint> change = Change.deed(
                transition,
                Samples.receipt(transition.next(), fresh()),
                List.of(new Along.Follows(master.receipt().id())));

        assertThat(ports().complaints().change(change)).isEqualTo(new Change.Made.Moved());
        ports().complaints().submit(master);
        Transition<Complaint> away = ((Undecided) master.transition().next())
                .merged(EventDraft.job("somebody", Samples.NOW), first.receipt().id(), "ref", null);
        assertThat(ports().complaints().change(change)).isEqualTo(new Change.Made.Done());
        assertThat(ports().complaints()
                        .change(Change.deed(
                                away,
                                Samples.receipt(away.next(), fresh()),
                                List.of(new Along.Follows(first.receipt().id())))))
                .isEqualTo(new Change.Made.Moved());
    }

    @Test
    void that_a_reporter_may_be_told_through_wechat_is_kept_until_they_are_forgotten() {
        String key = fresh();
        Submission reader = Samples.complaint(
                "reader-" + key, key, Samples.NOW, "LH-" + key, new Identity("citizen:wechat:o-" + key, null, null));
        Submission other = Samples.complaint("other-" + key, fresh(), Samples.NOW);
        ports().complaints().submit(reader);
        ports().complaints().submit(other);
        assertThat(ports().complaints().find(reader.receipt().id()).report().wechat())
                .isTrue();
        assertThat(ports().complaints().find(other.receipt().id()).report().wechat())
                .isFalse();

        ports().complaints().forget(reader.transition().next());
        assertThat(ports().complaints().find(reader.receipt().id()).report().wechat())
                .isFalse();
        assertThat(ports().complaints().identity(reader.receipt().id())).isNull();
    }

    @Test
    void who_reported_is_forgotten_and_nothing_else() {
        Submission first = Samples.complaint("forget-" + fresh(), fresh(), Samples.NOW);
        ports().complaints().submit(first);
        CaseId id = first.receipt().id();
        assertThat(ports().complaints().identity(id)).isEqualTo(first.identity());

        ports().complaints().forget(first.transition().next());
        ports().complaints().forget(first.transition().next());

        assertThat(ports().complaints().identity(id)).isNull();
        Complaint kept = ports().complaints().find(id);
        assertThat(kept.dossier().progress())
                .isEqualTo(first.transition().next().progress());
        assertThat(kept.report().particulars().by())
                .isNotEqualTo(first.transition().next().report().particulars().by());
        assertThat(ports().complaints()
                        .reportedBy(
                                first.transition().next().report().particulars().by(), 9, null)
                        .items())
                .isEmpty();
        assertThat(ports().events().timeline(id))
                .containsExactly(first.transition().event());
        for (Transition<Complaint> transition : Walks.of(first, 3, 6)) {
            assertThat(ports().complaints()
                            .change(Change.deed(transition, Samples.receipt(transition.next(), fresh()))))
                    .isEqualTo(new Change.Made.Done());
        }
        assertThat(ports().complaints().find(id).report().particulars().by())
                .isEqualTo(kept.report().particulars().by());
    }

    @Test
    void photos_that_are_added_come_to_those_of_the_report_and_none_to_whom_was_forgotten() {
        Submission first = Samples.complaint("adds-" + fresh(), fresh(), Samples.NOW);
        ports().complaints().submit(first);
        CaseId id = first.receipt().id();
        List<Evidence> more = List.of(new Evidence("photo/2"), new Evidence("photo/3"));
        Ongoing submitted = (Ongoing) first.transition().next();
        Transition<Complaint> added = submitted.addedTo(EventDraft.byReporter(Samples.NOW), more);
        assertThat(changed(added)).isEqualTo(new Change.Made.Done());
        Complaint kept = ports().complaints().find(id);
        assertThat(kept).isEqualTo(added.next());
        assertThat(kept.report().photos())
                .extracting(Evidence::reference)
                .containsExactly("photos/1.jpg", "photo/2", "photo/3");
        assertThat(kept.dossier().additions()).isEqualTo(1);

        ports().complaints().forget(kept);
        Transition<Complaint> late = ((Ongoing) kept).addedTo(EventDraft.byReporter(Samples.NOW), more);
        assertThat(changed(late)).as("it was under way").isEqualTo(new Change.Made.Moved());
        assertThat(ports().complaints().find(id).report().photos()).isEmpty();
    }

    @Test
    void what_another_follows_is_not_taken_back_even_by_who_did_not_know_yet() {
        Submission master = Samples.complaint("taken-" + fresh(), fresh(), Samples.NOW);
        Submission follower = Samples.complaint("follows-" + fresh(), fresh(), Samples.NOW);
        ports().complaints().submit(master);
        ports().complaints().submit(follower);
        Undecided before = (Undecided) master.transition().next();
        assertThat(before.whyNotWithdraw()).isNull();
        Transition<Complaint> merged = ((Undecided) follower.transition().next())
                .merged(EventDraft.byReporter(Samples.NOW), master.receipt().id(), "ref", null);
        assertThat(ports().complaints()
                        .change(Change.deed(
                                merged,
                                Samples.receipt(merged.next(), fresh()),
                                List.of(new Along.Follows(master.receipt().id())))))
                .isEqualTo(new Change.Made.Done());
        assertThat(changed(before.withdrawn(EventDraft.byReporter(Samples.NOW))))
                .isEqualTo(new Change.Made.Moved());
        Undecided now = (Undecided) ports().complaints().find(master.receipt().id());
        assertThat(now.whyNotWithdraw()).isNotNull();

        Transition<Complaint> accepted =
                ((Undecided.Submitted) before).accepted(EventDraft.byReporter(Samples.NOW), null);
        assertThat(changed(accepted)).isEqualTo(new Change.Made.Done());
        assertThat(((Undecided) ports().complaints().find(master.receipt().id())).whyNotWithdraw())
                .as("what was under way forgets it not")
                .isNotNull();
    }

    private Change.Made changed(Transition<Complaint> transition) {
        return ports().complaints().change(Change.deed(transition, Samples.receipt(transition.next(), fresh())));
    }

    @Test
    void what_is_near_and_recent_and_open_may_be_the_same() {
        Submission first = Samples.complaint("near-" + fresh(), fresh(), Samples.NOW);
        ports().complaints().submit(first);
        Location here = first.transition().next().report().particulars().location();
        Location near = new Location(here.longitude() + 0.0003, here.latitude());
        Similar.Search search = new Similar.Search(new CategoryCode("noise"), near, 60, Samples.NOW);

        assertThat(ports().complaints().near(search))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.stepsFrom(near)).isEqualTo(50));
        assertThat(ports().complaints().near(new Similar.Search(new CategoryCode("noise"), near, 20, Samples.NOW)))
                .isEmpty();
        assertThat(ports().complaints().near(new Similar.Search(new CategoryCode("other"), near, 60, Samples.NOW)))
                .isEmpty();
        assertThat(ports().complaints()
                        .near(new Similar.Search(new CategoryCode("noise"), near, 60, Samples.NOW.plusSeconds(1))))
                .extracting(Similar.Found::id)
                .doesNotContain(first.receipt().id());
    }

    @Test
    void what_lies_on_a_desk_is_due_first_and_leaves_it_when_it_is_over() {
        Submission first = Samples.complaint("desk-" + fresh(), fresh(), Samples.NOW);
        ports().complaints().submit(first);
        String unit = "unit-" + fresh();
        Transition<Complaint> accepted = ((Undecided.Submitted)
                        first.transition().next())
                .accepted(EventDraft.job("somebody", Samples.NOW), null);
        Transition<Complaint> dispatched = ((Undecided.Accepted) accepted.next())
                .dispatched(
                        EventDraft.job("somebody", Samples.NOW), new Owner(new PostId(unit), new UnitId(unit)), null);
        for (Transition<Complaint> transition : List.of(accepted, dispatched)) {
            assertThat(ports().worklists()
                            .page(CaseKind.COMPLAINT, new UnitId(unit), 9, null)
                            .items())
                    .isEmpty();
            ports().complaints().change(Change.deed(transition, Samples.receipt(transition.next(), fresh())));
        }
        assertThat(ports().worklists()
                        .page(CaseKind.COMPLAINT, new UnitId(unit), 9, null)
                        .items())
                .singleElement()
                .satisfies(summary -> assertThat(summary.status()).isEqualTo("DISPATCHED"));
        assertThat(ports().worklists()
                        .page(CaseKind.HAZARD, new UnitId(unit), 9, null)
                        .items())
                .isEmpty();
        Transition<Complaint> asked = ((Dispatched) dispatched.next())
                .returned(EventDraft.job("somebody", Samples.NOW), new PostId("dept-fire"), null);
        ports().complaints().change(Change.deed(asked, Samples.receipt(asked.next(), fresh())));
        assertThat(ports().worklists()
                        .page(CaseKind.COMPLAINT, new UnitId(unit), 9, null)
                        .items())
                .isEmpty();
    }
}
