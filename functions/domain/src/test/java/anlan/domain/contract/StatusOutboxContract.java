package anlan.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.casefile.Pseudonym;
import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Submission;
import anlan.domain.complaint.Undecided;
import anlan.domain.lifecycle.Change;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.Transition;
import anlan.domain.subscription.Credits;
import anlan.domain.subscription.StatusMessage;
import anlan.domain.subscription.StatusMessage.Fate;
import anlan.domain.subscription.StatusOutbox;
import anlan.domain.subscription.StatusOutbox.Held;
import anlan.domain.subscription.StatusOutbox.Spent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** How messages to reporters are kept until they are sent, and what they cost. */
public abstract class StatusOutboxContract extends StoreContract {

    private static final Duration LEASE = Duration.ofSeconds(45);
    private static final Instant MORNING = Samples.at("2024-02-09T08:00:00");

    private final Pseudonym alice = new Pseudonym(fresh());

    private StatusOutbox outbox() {
        return ports().statuses();
    }

    /** A message that is decided in the transaction of its event, and waits until then. */
    private StatusMessage decided(Instant notBefore) {
        Submission complaint = Samples.complaint(fresh(), fresh(), Samples.NOW);
        ports().complaints().submit(complaint);
        Transition<Complaint> accepted = ((Undecided.Submitted)
                        complaint.transition().next())
                .accepted(EventDraft.job("office", Samples.NOW), null);
        StatusMessage message = new StatusMessage(
                complaint.receipt().id(),
                complaint.receipt().number(),
                2,
                accepted.event().kind(),
                "result",
                Samples.NOW,
                notBefore);
        Change<Complaint> change = Change.deed(
                        accepted,
                        Samples.receipt(accepted.next(), accepted.event().hash()))
                .telling(List.of(message));
        assertThat(ports().complaints().change(change)).isEqualTo(new Change.Made.Done());
        assertThat(ports().complaints().change(change)).as("once").isNotEqualTo(new Change.Made.Done());
        return message;
    }

    private void granted(int credits) {
        ports().credits().grant(new Credits.Grant(alice, "result", credits, fresh(), "m", Samples.NOW));
    }

    private int credits() {
        return ports().credits().of(alice).getOrDefault("result", 0);
    }

    private List<StatusMessage> due(StatusMessage of, Instant now) {
        List<StatusMessage> due = new ArrayList<>();
        for (int shard = 0; shard < outbox().shards(); shard++) {
            outbox().due(shard, now, null).items().stream()
                    .filter(each -> each.caseId().equals(of.caseId()))
                    .forEach(due::add);
        }
        return due;
    }

    private Held held(StatusMessage message, String claimant, Instant now) {
        return Objects.requireNonNull(outbox().claim(message, claimant, now, LEASE));
    }

    @Test
    void a_message_is_decided_with_its_event_and_waits_for_its_hour() {
        StatusMessage message = decided(MORNING);
        assertThat(due(message, MORNING.minusNanos(1))).isEmpty();
        assertThat(due(message, MORNING)).containsExactly(message);
    }

    @Test
    void the_first_hour_for_which_a_message_waits_is_known_before_it_comes() {
        Instant earlier = Samples.at("1999-02-09T08:00:00");
        StatusMessage message = decided(earlier);
        List<Instant> next = new ArrayList<>();
        for (int shard = 0; shard < outbox().shards(); shard++) {
            next.add(outbox().next(shard));
        }
        assertThat(next).contains(earlier);
        assertThat(outbox().end(held(message, "a", MORNING), Fate.SENT, "id", MORNING, null))
                .isTrue();
    }

    @Test
    void of_two_workers_one_has_it_until_its_lease_is_over() {
        StatusMessage message = decided(MORNING);
        assertThat(held(message, "a", MORNING)).isEqualTo(new Held(message, "a", MORNING.plus(LEASE), 0));
        assertThat(outbox().claim(message, "b", MORNING.plusSeconds(1), LEASE)).isNull();
        assertThat(held(message, "a", MORNING)).as("its own lost answer").isNotNull();
        held(message, "b", MORNING.plus(LEASE));
    }

    @Test
    void a_credit_is_spent_once_for_an_attempt_and_there_are_never_less_than_none() {
        StatusMessage message = decided(MORNING);
        assertThat(outbox().spend(held(message, "a", MORNING), alice)).isEqualTo(new Spent.None());
        granted(1);
        Held first = held(message, "a", MORNING);
        assertThat(outbox().spend(first, alice)).isEqualTo(new Spent.One(alice, 1));
        assertThat(outbox().spend(first, alice)).as("its lost answer").isEqualTo(new Spent.One(alice, 1));
        assertThat(credits()).isZero();
        Held second = held(message, "b", MORNING.plus(LEASE));
        assertThat(outbox().spend(second, alice)).as("another attempt").isEqualTo(new Spent.None());
        granted(2);
        assertThat(outbox().spend(second, alice)).isEqualTo(new Spent.One(alice, 3));
        assertThat(outbox().spend(first, alice)).as("overtaken").isEqualTo(new Spent.Lost());
        assertThat(credits()).isEqualTo(1);
    }

    @Test
    void the_last_credit_is_spent_on_one_message_however_many_want_it() throws Exception {
        granted(1);
        Held one = held(decided(MORNING), "a", MORNING);
        Held two = held(decided(MORNING), "b", MORNING);
        List<Spent> spent = atOnce(List.of(() -> outbox().spend(one, alice), () -> outbox().spend(two, alice)));
        assertThat(spent).containsExactlyInAnyOrder(new Spent.One(alice, 1), new Spent.None());
        assertThat(credits()).isZero();
    }

    @Test
    void what_was_certainly_not_used_is_given_back_once_and_the_message_waits() {
        granted(1);
        StatusMessage message = decided(MORNING);
        Held held = held(message, "a", MORNING);
        Spent.One one = (Spent.One) outbox().spend(held, alice);
        Instant later = MORNING.plusSeconds(60);
        outbox().putBack(held, later, 0, one);
        outbox().putBack(held, later.plusSeconds(1), 0, one);
        assertThat(credits()).isEqualTo(1);
        assertThat(due(message, later.minusNanos(1))).isEmpty();
        assertThat(due(message, later)).containsExactly(message.waiting(later));
        assertThat(outbox().spend(held(message.waiting(later), "b", later), alice))
                .isEqualTo(new Spent.One(alice, 1));
    }

    @Test
    void a_try_of_which_nobody_knows_what_came_counts_and_keeps_its_credit() {
        granted(1);
        StatusMessage message = decided(MORNING);
        Held held = held(message, "a", MORNING);
        outbox().spend(held, alice);
        outbox().putBack(held, MORNING.plusSeconds(60), 1, null);
        assertThat(credits()).isZero();
        assertThat(held(message, "b", MORNING.plusSeconds(60)).tries()).isEqualTo(1);
    }

    @Test
    void a_message_has_one_end_and_leaves_the_outbox_with_it() {
        granted(1);
        StatusMessage message = decided(MORNING);
        Held frozen = held(message, "a", MORNING);
        Held awake = held(message, "b", MORNING.plus(LEASE));
        assertThat(outbox().end(frozen, Fate.PARKED, "because", MORNING, null)).isFalse();
        assertThat(outbox().end(awake, Fate.SENT, "id", MORNING, null)).isTrue();
        assertThat(outbox().end(awake, Fate.PARKED, "because", MORNING, null)).isFalse();
        outbox().putBack(awake, MORNING.plusSeconds(60), 0, new Spent.One(alice, 1));
        assertThat(credits()).isEqualTo(1);
        assertThat(due(message, Samples.at("2099-01-01T00:00:00"))).isEmpty();
        assertThat(outbox().claim(message, "c", MORNING.plusSeconds(600), LEASE))
                .isNull();
    }

    @Test
    void what_wechat_refuses_for_its_words_gives_its_credit_back() {
        granted(1);
        Held held = held(decided(MORNING), "a", MORNING);
        Spent.One one = (Spent.One) outbox().spend(held, alice);
        assertThat(outbox().end(held, Fate.PARKED, "wechat: 47003", MORNING, one))
                .isTrue();
        assertThat(credits()).isEqualTo(1);
    }

    @Test
    void who_does_not_want_it_has_no_credit_left_unless_there_came_more_since() {
        granted(5);
        Held held = held(decided(MORNING), "a", MORNING);
        Spent.One one = (Spent.One) outbox().spend(held, alice);
        assertThat(outbox().unwanted(held, "no credit", MORNING, one)).isTrue();
        assertThat(outbox().unwanted(held, "no credit", MORNING, one)).isFalse();
        assertThat(credits()).isZero();

        granted(1);
        Held next = held(decided(MORNING), "b", MORNING);
        Spent.One last = (Spent.One) outbox().spend(next, alice);
        granted(1);
        assertThat(outbox().unwanted(next, "no credit", MORNING, last)).isTrue();
        assertThat(credits()).as("the new one may hold").isEqualTo(1);
    }

    @Test
    void who_was_forgotten_meanwhile_is_not_remembered_for_a_credit() {
        granted(2);
        Held back = held(decided(MORNING), "a", MORNING);
        Spent.One one = (Spent.One) outbox().spend(back, alice);
        Held ended = held(decided(MORNING), "b", MORNING);
        Spent.One two = (Spent.One) outbox().spend(ended, alice);
        ports().credits().forget(alice, Samples.NOW);
        outbox().putBack(back, MORNING.plusSeconds(60), 0, one);
        assertThat(outbox().unwanted(ended, "no credit", MORNING, two)).isTrue();
        assertThat(ports().credits().of(alice)).isEqualTo(Map.of());
        assertThat(due(back.message(), MORNING.plusSeconds(60))).hasSize(1);
    }
}
