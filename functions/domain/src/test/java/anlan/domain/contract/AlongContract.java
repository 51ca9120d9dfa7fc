package anlan.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Submission;
import anlan.domain.complaint.Undecided;
import anlan.domain.event.CaseEvent;
import anlan.domain.hazard.AwaitingSignature;
import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.Working;
import anlan.domain.intake.Intake;
import anlan.domain.lifecycle.Along;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.Change;
import anlan.domain.lifecycle.DeedReceipt;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.NewCase;
import anlan.domain.lifecycle.Transition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What becomes true together with a change of another case, or not at all. */
public abstract class AlongContract extends StoreContract {

    private static final Change.Made DONE = new Change.Made.Done();
    private static final Change.Made MOVED = new Change.Made.Moved();
    private static final Change.Made NUMBER_TAKEN = new Change.Made.NumberTaken();
    private static final Instant LONG_AFTER = Samples.NOW.plusSeconds(90_000);
    private static final int MANY = 16;

    private static EventDraft draft() {
        return EventDraft.job("somebody", Samples.NOW.plusSeconds(60));
    }

    /** A complaint that is in. */
    private Transition<Complaint> complaint() {
        Submission in = Samples.complaint("along-" + fresh(), fresh(), Samples.NOW);
        assertThat(ports().complaints().submit(in)).isInstanceOf(Intake.Taken.class);
        return in.transition();
    }

    /** A hazard that is in. */
    private Transition<Hazard> hazard() {
        NewCase<Hazard> in = Samples.hazard(fresh());
        assertThat(ports().hazards().open(in)).isInstanceOf(Intake.Taken.class);
        return in.transition();
    }

    private static Transition<Complaint> accepted(Transition<Complaint> first) {
        return ((Undecided.Submitted) first.next()).accepted(draft(), null);
    }

    private static Transition<Hazard> signed(Transition<Hazard> first) {
        return ((AwaitingSignature) first.next()).signed(draft(), null);
    }

    private static <C extends Case> Change<C> change(Transition<C> transition, Along... along) {
        return Change.deed(transition, Samples.receipt(transition.next(), fresh()), List.of(along));
    }

    private Change.Made make(Transition<Complaint> transition, Along... along) {
        return ports().complaints().change(change(transition, along));
    }

    private void stands(Transition<? extends Case> first, CaseEvent... since) {
        List<CaseEvent> history = new ArrayList<>(List.of(first.event()));
        history.addAll(List.of(since));
        assertThat(ports().events().timeline(first.next().id())).isEqualTo(history);
        assertThat(EachKind.found(ports(), first.next().id()).version()).isEqualTo(history.size());
    }

    private void isNotThere(NewCase<Hazard> hazard) {
        assertThat(ports().hazards().find(hazard.receipt().id())).isNull();
        assertThat(ports().events().timeline(hazard.receipt().id())).isEmpty();
        assertThat(timersOf(hazard.receipt().id(), LONG_AFTER)).isEmpty();
    }

    @Test
    void a_case_that_comes_in_along_is_in_as_if_it_had_come_alone() {
        Transition<Complaint> first = complaint();
        NewCase<Hazard> hazard = Samples.hazard(fresh());
        assertThat(make(accepted(first), new Along.Opens(hazard))).isEqualTo(DONE);
        assertThat(ports().hazards().find(hazard.receipt().id()))
                .isEqualTo(hazard.transition().next());
        stands(hazard.transition());
        assertThat(timersOf(hazard.receipt().id(), LONG_AFTER))
                .isEqualTo(hazard.transition().timers(Samples.LADDER))
                .isNotEmpty();
        assertThat(ports().hazards().open(hazard))
                .as("its key and its receipt stand")
                .isEqualTo(new Intake.Stood(hazard.receipt(), hazard.fingerprint()));
        assertThat(ports().hazards()
                        .open(Samples.hazard(fresh(), hazard.receipt().number().value(), Samples.NOW)))
                .as("its number is its own")
                .isEqualTo(new Intake.NumberTaken());
    }

    @Test
    void nothing_comes_in_along_with_a_case_that_has_moved_on() {
        Transition<Complaint> first = complaint();
        Transition<Complaint> meanwhile = accepted(first);
        assertThat(make(meanwhile)).isEqualTo(DONE);
        String number = "LH-" + fresh();
        NewCase<Hazard> hazard = Samples.hazard(fresh(), number, Samples.NOW);
        assertThat(make(accepted(first), new Along.Opens(hazard))).isEqualTo(MOVED);
        stands(first, meanwhile.event());
        isNotThere(hazard);
        assertThat(ports().hazards().open(Samples.hazard(fresh(), number, Samples.NOW)))
                .as("the number is still free")
                .isInstanceOf(Intake.Taken.class);
    }

    @Test
    void a_number_that_is_taken_undoes_all_and_another_number_does_all() {
        Transition<Complaint> first = complaint();
        String key = fresh();
        String taken = hazard().next().dossier().number().value();
        Transition<Complaint> next = accepted(first);
        DeedReceipt receipt = Samples.receipt(next.next(), fresh());
        NewCase<Hazard> unlucky = Samples.hazard(key, taken, Samples.NOW);
        assertThat(ports().complaints().change(Change.deed(next, receipt, List.of(new Along.Opens(unlucky)))))
                .isEqualTo(NUMBER_TAKEN);
        stands(first);
        isNotThere(unlucky);
        assertThat(ports().desk().receipt(first.next().id(), receipt.key())).isNull();
        NewCase<Hazard> lucky = Samples.hazard(key, "LH-" + fresh(), Samples.NOW);
        assertThat(ports().complaints().change(Change.deed(next, receipt, List.of(new Along.Opens(lucky)))))
                .isEqualTo(DONE);
        stands(first, next.event());
        stands(lucky.transition());
    }

    @Test
    void a_case_that_is_there_does_not_come_in_again() {
        Transition<Complaint> first = complaint();
        String key = fresh();
        NewCase<Hazard> there = Samples.hazard(key);
        ports().hazards().open(there);
        NewCase<Hazard> again = Samples.hazard(key, "LH-" + fresh(), Samples.NOW.plusSeconds(9));
        assertThat(make(accepted(first), new Along.Opens(again))).isEqualTo(MOVED);
        stands(first);
        stands(there.transition());
        assertThat(ports().hazards().find(there.receipt().id()))
                .isEqualTo(there.transition().next());
    }

    @Test
    void whichever_of_two_numbers_is_taken_neither_case_comes_in() {
        String taken = hazard().next().dossier().number().value();
        for (int unlucky = 0; unlucky < 2; unlucky++) {
            Transition<Complaint> first = complaint();
            NewCase<Hazard> one = Samples.hazard(fresh(), unlucky == 0 ? taken : "LH-" + fresh(), Samples.NOW);
            NewCase<Hazard> two = Samples.hazard(fresh(), unlucky == 1 ? taken : "LH-" + fresh(), Samples.NOW);
            assertThat(make(accepted(first), new Along.Opens(one), new Along.Opens(two)))
                    .as("number %d", unlucky)
                    .isNotEqualTo(DONE);
            stands(first);
            isNotThere(one);
            isNotThere(two);
        }
    }

    @Test
    void whichever_of_two_numbers_is_taken_the_answer_says_so() {
        String taken = hazard().next().dossier().number().value();
        NewCase<Hazard> unlucky = Samples.hazard(fresh(), taken, Samples.NOW);
        NewCase<Hazard> lucky = Samples.hazard(fresh());
        assertThat(make(accepted(complaint()), new Along.Opens(lucky), new Along.Opens(unlucky)))
                .isEqualTo(NUMBER_TAKEN);
        assertThat(make(accepted(complaint()), new Along.Opens(unlucky), new Along.Opens(lucky)))
                .isEqualTo(NUMBER_TAKEN);
    }

    @Test
    void two_cases_move_together() {
        Transition<Complaint> first = complaint();
        Transition<Hazard> other = hazard();
        Transition<Complaint> next = accepted(first);
        Transition<Hazard> with = signed(other);
        assertThat(make(next, new Along.Moves(with))).isEqualTo(DONE);
        stands(first, next.event());
        stands(other, with.event());
        assertThat(ports().hazards().find(other.next().id())).isEqualTo(with.next());
    }

    @Test
    void two_cases_stay_where_they_are_if_either_has_moved_on() {
        Transition<Complaint> first = complaint();
        Transition<Hazard> other = hazard();
        Transition<Hazard> meanwhile = signed(other);
        assertThat(ports().hazards().change(change(meanwhile))).isEqualTo(DONE);
        assertThat(make(accepted(first), new Along.Moves(signed(other))))
                .as("the other has moved on")
                .isEqualTo(MOVED);
        stands(first);
        stands(other, meanwhile.event());
        Transition<Complaint> alone = accepted(first);
        assertThat(make(alone)).isEqualTo(DONE);
        Transition<Hazard> further = ((Working.Rectifying) meanwhile.next()).paused(draft());
        assertThat(make(accepted(first), new Along.Moves(further)))
                .as("the first has moved on")
                .isEqualTo(MOVED);
        stands(first, alone.event());
        stands(other, meanwhile.event());
        assertThat(ports().hazards().find(other.next().id())).isEqualTo(meanwhile.next());
    }

    @Test
    void a_case_that_is_not_there_moves_nothing_along() {
        Transition<Complaint> first = complaint();
        Transition<Hazard> nowhere = Samples.hazard(fresh()).transition();
        assertThat(make(accepted(first), new Along.Moves(signed(nowhere)))).isEqualTo(MOVED);
        stands(first);
        assertThat(ports().hazards().find(nowhere.next().id())).isNull();
    }

    @Test
    void the_timers_of_whatever_moves_along_are_set() {
        Transition<Complaint> first = complaint();
        Transition<Hazard> other = hazard();
        drop(timersOf(other.next().id(), LONG_AFTER).getFirst());
        Transition<Hazard> later =
                ((AwaitingSignature) other.next()).rescheduled(draft(), Samples.due(Samples.NOW.plusSeconds(600)));
        assertThat(make(accepted(first), new Along.Moves(later))).isEqualTo(DONE);
        assertThat(timersOf(other.next().id(), LONG_AFTER))
                .isEqualTo(later.timers(Samples.LADDER))
                .hasSize(1);
    }

    @Test
    void nobody_follows_a_hazard() {
        Transition<Complaint> first = complaint();
        assertThat(make(accepted(first), new Along.Follows(hazard().next().id())))
                .isEqualTo(MOVED);
        stands(first);
    }

    @Test
    void whoever_is_followed_stays_as_they_are() {
        Transition<Complaint> first = complaint();
        Transition<Complaint> master = complaint();
        Transition<Complaint> next = accepted(first);
        assertThat(make(next, new Along.Follows(master.next().id()))).isEqualTo(DONE);
        stands(first, next.event());
        stands(master);
    }

    @Test
    void of_several_things_one_that_can_not_be_undoes_them_all() {
        for (String fault : List.of("none", "moved", "followed", "number")) {
            Transition<Complaint> first = complaint();
            Transition<Complaint> master = complaint();
            Transition<Hazard> other = hazard();
            Transition<Hazard> meanwhile = signed(other);
            if (fault.equals("moved")) {
                ports().hazards().change(change(meanwhile));
            }
            String number =
                    fault.equals("number") ? other.next().dossier().number().value() : "LH-" + fresh();
            NewCase<Hazard> comesIn = Samples.hazard(fresh(), number, Samples.NOW);
            Transition<Complaint> next = accepted(first);
            Transition<Hazard> with = signed(other);
            Change.Made made = make(
                    next,
                    new Along.Opens(comesIn),
                    new Along.Follows(
                            fault.equals("followed")
                                    ? other.next().id()
                                    : master.next().id()),
                    new Along.Moves(with));
            if (fault.equals("none")) {
                assertThat(made).isEqualTo(DONE);
                stands(first, next.event());
                stands(other, with.event());
                stands(comesIn.transition());
            } else {
                assertThat(made).as(fault).isEqualTo(fault.equals("number") ? NUMBER_TAKEN : MOVED);
                stands(first);
                isNotThere(comesIn);
                stands(other, fault.equals("moved") ? new CaseEvent[] {meanwhile.event()} : new CaseEvent[0]);
            }
            stands(master);
        }
    }

    @Test
    void a_retry_hears_its_receipt_however_far_the_other_cases_have_gone() {
        Transition<Complaint> first = complaint();
        Transition<Hazard> other = hazard();
        NewCase<Hazard> comesIn = Samples.hazard(fresh());
        Transition<Hazard> with = signed(other);
        Transition<Complaint> next = accepted(first);
        DeedReceipt receipt = Samples.receipt(next.next(), fresh());
        Change<Complaint> change = Change.deed(next, receipt, List.of(new Along.Opens(comesIn), new Along.Moves(with)));
        assertThat(ports().complaints().change(change)).isEqualTo(DONE);
        Transition<Hazard> further = ((Working.Rectifying) with.next()).paused(draft());
        assertThat(ports().hazards().change(change(further))).isEqualTo(DONE);
        assertThat(ports().complaints().change(change)).isEqualTo(new Change.Made.Stood(receipt));
        stands(first, next.event());
        stands(other, with.event(), further.event());
        stands(comesIn.transition());
    }

    @Test
    void of_many_that_take_the_same_case_along_at_once_one_does() throws Exception {
        Transition<Hazard> other = hazard();
        Transition<Hazard> with = signed(other);
        List<Transition<Complaint>> firsts =
                IntStream.range(0, MANY).mapToObj(n -> complaint()).toList();
        List<Change.Made> answers = atOnce(firsts.stream()
                .<Callable<Change.Made>>map(first -> () -> make(accepted(first), new Along.Moves(with)))
                .toList());
        assertThat(answers).containsOnlyOnce(DONE).filteredOn(MOVED::equals).hasSize(MANY - 1);
        stands(other, with.event());
        assertThat(firsts.stream()
                        .filter(first ->
                                ports().complaints().find(first.next().id()).version() == 2))
                .hasSize(1);
    }

    @Test
    void of_many_that_come_in_with_the_same_number_at_once_one_does() throws Exception {
        String number = "LH-" + fresh();
        List<NewCase<Hazard>> hazards = IntStream.range(0, MANY)
                .mapToObj(n -> Samples.hazard(fresh(), number, Samples.NOW))
                .toList();
        List<Transition<Complaint>> firsts =
                IntStream.range(0, MANY).mapToObj(n -> complaint()).toList();
        List<Change.Made> answers = atOnce(IntStream.range(0, MANY)
                .<Callable<Change.Made>>mapToObj(
                        n -> () -> make(accepted(firsts.get(n)), new Along.Opens(hazards.get(n))))
                .toList());
        assertThat(answers)
                .containsOnlyOnce(DONE)
                .filteredOn(NUMBER_TAKEN::equals)
                .hasSize(MANY - 1);
        for (int n = 0; n < MANY; n++) {
            boolean in = ports().hazards().find(hazards.get(n).receipt().id()) != null;
            assertThat(ports().complaints().find(firsts.get(n).next().id()).version())
                    .as("each complaint has moved just where its hazard is in")
                    .isEqualTo(in ? 2 : 1);
        }
    }

    @Test
    void many_may_follow_at_once_until_their_master_follows_another() throws Exception {
        Transition<Complaint> master = complaint();
        Transition<Complaint> another = complaint();
        Transition<Complaint> away =
                ((Undecided) master.next()).merged(draft(), another.next().id(), "ref", null);
        List<Transition<Complaint>> followers =
                IntStream.range(1, MANY).mapToObj(n -> complaint()).toList();
        List<Callable<Change.Made>> calls = new ArrayList<>();
        calls.add(() -> make(away, new Along.Follows(another.next().id())));
        followers.forEach(follower -> calls.add(() -> follow(follower, master)));
        List<Change.Made> answers = atOnce(calls);
        assertThat(answers).allMatch(made -> made.equals(DONE) || made.equals(MOVED));
        stands(master, away.event());
        long followed = followers.stream()
                .filter(each -> ports().complaints().find(each.next().id()).ended())
                .count();
        assertThat(answers).filteredOn(DONE::equals).hasSize((int) followed + 1);
        assertThat(follow(complaint(), master)).as("whoever comes later").isEqualTo(MOVED);
    }

    private Change.Made follow(Transition<Complaint> follower, Transition<Complaint> master) {
        return make(
                ((Undecided) follower.next()).merged(draft(), master.next().id(), "ref", null),
                new Along.Follows(master.next().id()));
    }
}
