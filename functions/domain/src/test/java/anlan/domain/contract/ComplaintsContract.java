package anlan.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.area.Location;
import anlan.domain.category.CaseKind;
import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Dispatched;
import anlan.domain.complaint.Similar;
import anlan.domain.complaint.Submission;
import anlan.domain.complaint.Undecided;
import anlan.domain.course.Act;
import anlan.domain.course.Change;
import anlan.domain.course.DeedReceipt;
import anlan.domain.course.Owner;
import anlan.domain.course.Page;
import anlan.domain.course.Turn;
import anlan.domain.event.CaseEvent;
import anlan.domain.event.Chain;
import anlan.domain.hazard.Registration;
import anlan.domain.intake.CaseId;
import anlan.domain.intake.Intake;
import anlan.domain.refusal.Invalid;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** How complaints are kept. */
public abstract class ComplaintsContract extends StoreContract {

    @Test
    void a_complaint_is_found_as_it_was_submitted() {
        Submission submission = Samples.complaint("alice", fresh(), Samples.NOW);
        assertThat(ports().complaints().submit(submission)).isEqualTo(new Intake.Taken(submission.receipt()));
        assertThat(ports().complaints().find(submission.receipt().id()))
                .isEqualTo(submission.turn().next());
        assertThat(ports().complaints()
                        .find(Samples.complaint("alice", fresh(), Samples.NOW)
                                .receipt()
                                .id()))
                .isNull();
    }

    @Test
    void the_first_stands_and_nothing_else_changes() {
        String key = fresh();
        String who = "first-" + key;
        Submission first = Samples.complaint(who, key, Samples.NOW);
        Submission later = Samples.complaint(who, key, Samples.NOW.plusSeconds(60), "LH-other" + key, null);
        ports().complaints().submit(first);

        assertThat(ports().complaints().submit(later)).isEqualTo(new Intake.Stood(first.receipt(), first.meaning()));
        assertThat(ports().complaints().find(first.receipt().id()))
                .isEqualTo(first.turn().next());
        assertThat(ports().events().timeline(first.receipt().id()))
                .containsExactly(first.turn().event());
    }

    @Test
    void a_short_number_belongs_to_one_case() {
        Submission first = Samples.complaint("alice", fresh(), Samples.NOW);
        Submission second = Samples.complaint(
                "bob", fresh(), Samples.NOW, first.receipt().number().value(), null);
        ports().complaints().submit(first);

        assertThat(ports().complaints().submit(second)).isEqualTo(new Intake.NumberTaken());
        assertThat(ports().complaints().find(second.receipt().id())).isNull();
        assertThat(ports().events().timeline(second.receipt().id())).isEmpty();
    }

    @Test
    void five_a_minute_and_a_retry_is_never_too_many() {
        String who = "busy-" + fresh();
        List<Submission> taken = new ArrayList<>();
        for (int n = 0; n < 5; n++) {
            Submission each = Samples.complaint(who, fresh(), Samples.NOW);
            assertThat(ports().complaints().submit(each)).isInstanceOf(Intake.Taken.class);
            taken.add(each);
        }
        Submission sixth = Samples.complaint(who, fresh(), Samples.NOW.plusSeconds(59));
        assertThat(ports().complaints().submit(sixth)).isEqualTo(new Intake.Spent(Duration.ofSeconds(1)));
        assertThat(ports().complaints().find(sixth.receipt().id())).isNull();
        assertThat(ports().complaints().submit(taken.getFirst())).isInstanceOf(Intake.Stood.class);
        assertThat(ports().complaints().submit(Samples.complaint(who, fresh(), Samples.NOW.plusSeconds(60))))
                .isInstanceOf(Intake.Taken.class);
    }

    @Test
    void thirty_a_day() {
        String who = "eager-" + fresh();
        for (int n = 0; n < 30; n++) {
            assertThat(ports().complaints().submit(Samples.complaint(who, fresh(), Samples.NOW.plusSeconds(60L * n))))
                    .isInstanceOf(Intake.Taken.class);
        }
        assertThat(ports().complaints().submit(Samples.complaint(who, fresh(), Samples.NOW.plusSeconds(3600))))
                .isEqualTo(new Intake.Spent(Duration.ofHours(13)));
    }

    @Test
    void ones_own_list_is_newest_first_and_comes_in_pages() {
        String who = "pages-" + fresh();
        List<String> newestFirst = new ArrayList<>();
        for (int n = 0; n < 7; n++) {
            Submission each = Samples.complaint(who, fresh(), Samples.NOW.plusSeconds(60L * n));
            ports().complaints().submit(each);
            newestFirst.addFirst(each.receipt().id().value());
        }
        ports().complaints().submit(Samples.complaint("other-" + who, fresh(), Samples.NOW));

        List<String> listed = new ArrayList<>();
        String after = null;
        do {
            Page page = ports().complaints().reportedBy(Samples.KEYS.pseudonym(who), 3, after);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(3);
            page.items().forEach(line -> listed.add(line.id().value()));
            after = page.next();
        } while (after != null);
        assertThat(listed).isEqualTo(newestFirst);
    }

    @Test
    void a_position_that_nobody_gave_is_refused() {
        assertThatThrownBy(() -> ports().complaints().reportedBy(Samples.KEYS.pseudonym("x"), 3, "not a position"))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(error -> error.pointer())
                                .containsExactly("/cursor"));
    }

    @Test
    void every_state_of_its_life_is_found_as_it_was_left() {
        Set<String> states = new TreeSet<>();
        for (int seed = 0; seed < 40; seed++) {
            Submission first = Samples.complaint("walk-" + fresh(), fresh(), Samples.NOW);
            ports().complaints().submit(first);
            List<CaseEvent> history = new ArrayList<>(List.of(first.turn().event()));
            for (Turn<Complaint> turn : Walks.of(first, seed, 14)) {
                Change<Complaint> change = Change.deed(turn, Samples.receipt(turn.next(), fresh()));
                assertThat(ports().complaints().change(change)).isEqualTo(new Change.Made.Done());
                assertThat(ports().complaints().find(first.receipt().id())).isEqualTo(turn.next());
                history.add(turn.event());
                states.add(turn.next().status());
            }
            List<CaseEvent> kept = ports().events().timeline(first.receipt().id());
            assertThat(kept).isEqualTo(history);
            Complaint last = ports().complaints().find(first.receipt().id());
            assertThat(Chain.faults(kept, last.course().head(), last.version())).isEmpty();
        }
        assertThat(states).hasSizeGreaterThanOrEqualTo(17);
    }

    @Test
    void a_deed_is_done_once_and_its_receipt_is_kept() {
        Submission first = Samples.complaint("deed-" + fresh(), fresh(), Samples.NOW);
        ports().complaints().submit(first);
        Turn<Complaint> turn = Walks.of(first, 1, 1).getFirst();
        DeedReceipt receipt = Samples.receipt(turn.next(), fresh());
        assertThat(ports().desk().receipt(first.receipt().id(), receipt.key())).isNull();

        assertThat(ports().complaints().change(Change.deed(turn, receipt))).isEqualTo(new Change.Made.Done());
        assertThat(ports().complaints().change(Change.deed(turn, receipt))).isEqualTo(new Change.Made.Stood(receipt));
        assertThat(ports().complaints().change(Change.deed(turn, Samples.receipt(turn.next(), fresh()))))
                .isEqualTo(new Change.Made.Moved());

        assertThat(ports().desk().receipt(first.receipt().id(), receipt.key())).isEqualTo(receipt);
        assertThat(ports().events().timeline(first.receipt().id())).hasSize(2);
    }

    @Test
    void it_becomes_a_hazard_with_it_or_not_at_all() {
        String key = fresh();
        Submission first = Samples.complaint("turn-" + key, key, Samples.NOW);
        ports().complaints().submit(first);
        Turn<Complaint> turn = Walks.of(first, 1, 1).getFirst();
        Registration hazard = Samples.hazard("of-" + key);
        Registration sameNumber =
                Samples.hazard("other-" + key, first.receipt().number().value(), Samples.NOW);
        Change<Complaint> change = Change.deed(turn, Samples.receipt(turn.next(), fresh()));

        assertThat(ports().complaints().becomeHazard(change, sameNumber)).isEqualTo(new Change.Made.NumberTaken());
        assertThat(ports().complaints().find(first.receipt().id()))
                .isEqualTo(first.turn().next());
        assertThat(ports().complaints().becomeHazard(change, hazard)).isEqualTo(new Change.Made.Done());
        assertThat(ports().hazards().find(hazard.receipt().id()))
                .isEqualTo(hazard.turn().next());
        assertThat(ports().complaints().becomeHazard(change, hazard)).isInstanceOf(Change.Made.Stood.class);
    }

    @Test
    void it_follows_only_a_case_that_can_be_followed() {
        Submission first = Samples.complaint("dup-" + fresh(), fresh(), Samples.NOW);
        Submission master = Samples.complaint("master-" + fresh(), fresh(), Samples.NOW);
        ports().complaints().submit(first);
        Turn<Complaint> turn = ((Undecided) first.turn().next())
                .merged(Act.job("x", Samples.NOW), master.receipt().id());
        Change<Complaint> change = Change.deed(turn, Samples.receipt(turn.next(), fresh()));

        assertThat(ports().complaints().merge(change, master.receipt().id())).isEqualTo(new Change.Made.Moved());
        ports().complaints().submit(master);
        Turn<Complaint> away = ((Undecided) master.turn().next())
                .merged(Act.job("x", Samples.NOW), first.receipt().id());
        assertThat(ports().complaints().merge(change, master.receipt().id())).isEqualTo(new Change.Made.Done());
        assertThat(ports().complaints()
                        .merge(
                                Change.deed(away, Samples.receipt(away.next(), fresh())),
                                first.receipt().id()))
                .isEqualTo(new Change.Made.Moved());
    }

    @Test
    void who_reported_is_forgotten_and_nothing_else() {
        Submission first = Samples.complaint("forget-" + fresh(), fresh(), Samples.NOW);
        ports().complaints().submit(first);
        CaseId id = first.receipt().id();
        assertThat(ports().complaints().identity(id)).isEqualTo(first.identity());

        ports().complaints().forget(id);
        ports().complaints().forget(id);

        assertThat(ports().complaints().identity(id)).isNull();
        Complaint kept = ports().complaints().find(id);
        assertThat(kept.of().course()).isEqualTo(first.turn().next().course());
        assertThat(kept.report().by()).isNotEqualTo(first.turn().next().report().by());
        assertThat(ports().complaints()
                        .reportedBy(first.turn().next().report().by(), 9, null)
                        .items())
                .isEmpty();
        assertThat(ports().events().timeline(id)).containsExactly(first.turn().event());
        for (Turn<Complaint> turn : Walks.of(first, 3, 6)) {
            assertThat(ports().complaints().change(Change.deed(turn, Samples.receipt(turn.next(), fresh()))))
                    .isEqualTo(new Change.Made.Done());
        }
        assertThat(ports().complaints().find(id).report().by())
                .isEqualTo(kept.report().by());
    }

    @Test
    void what_is_near_and_recent_and_open_may_be_the_same() {
        Submission first = Samples.complaint("near-" + fresh(), fresh(), Samples.NOW);
        ports().complaints().submit(first);
        Location here = first.turn().next().report().location();
        Location near = new Location(here.longitude() + 0.0003, here.latitude());
        Similar.Search search = new Similar.Search("noise", near, 60, Samples.NOW);

        assertThat(ports().complaints().near(search))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.metres()).isBetween(25, 35));
        assertThat(ports().complaints().near(new Similar.Search("noise", near, 20, Samples.NOW)))
                .isEmpty();
        assertThat(ports().complaints().near(new Similar.Search("other", near, 60, Samples.NOW)))
                .isEmpty();
        assertThat(ports().complaints().near(new Similar.Search("noise", near, 60, Samples.NOW.plusSeconds(90_000))))
                .isEmpty();
    }

    @Test
    void what_lies_on_a_desk_is_due_first_and_leaves_it_when_it_is_over() {
        Submission first = Samples.complaint("desk-" + fresh(), fresh(), Samples.NOW);
        ports().complaints().submit(first);
        String unit = "unit-" + fresh();
        Turn<Complaint> accepted =
                ((Undecided.Submitted) first.turn().next()).accepted(Act.job("x", Samples.NOW), null);
        Turn<Complaint> dispatched = ((Undecided.Accepted) accepted.next())
                .dispatched(Act.job("x", Samples.NOW), new Owner(unit, unit), null);
        for (Turn<Complaint> turn : List.of(accepted, dispatched)) {
            assertThat(ports().worklists().of(CaseKind.COMPLAINT, unit, 9, null).items())
                    .isEmpty();
            ports().complaints().change(Change.deed(turn, Samples.receipt(turn.next(), fresh())));
        }
        assertThat(ports().worklists().of(CaseKind.COMPLAINT, unit, 9, null).items())
                .singleElement()
                .satisfies(line -> assertThat(line.status()).isEqualTo("DISPATCHED"));
        assertThat(ports().worklists().of(CaseKind.HAZARD, unit, 9, null).items())
                .isEmpty();
        Turn<Complaint> asked = ((Dispatched) dispatched.next()).returned(Act.job("x", Samples.NOW), "dept-fire");
        ports().complaints().change(Change.deed(asked, Samples.receipt(asked.next(), fresh())));
        assertThat(ports().worklists().of(CaseKind.COMPLAINT, unit, 9, null).items())
                .isEmpty();
    }
}
