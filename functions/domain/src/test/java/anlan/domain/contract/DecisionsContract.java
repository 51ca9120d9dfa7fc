package anlan.domain.contract;

import static anlan.domain.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.alert.Intent;
import anlan.domain.decision.Decision;
import anlan.domain.decision.DecisionId;
import anlan.domain.decision.Decisions;
import anlan.domain.decision.Reminder;
import anlan.domain.decision.Reminders;
import anlan.domain.figures.Period;
import anlan.domain.people.Doer;
import anlan.domain.people.PostId;
import anlan.domain.people.UnitId;
import anlan.domain.register.Entered;
import anlan.domain.timer.Addressee;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How decisions, their timers and their reminders are kept. Each test has a store of its own. */
public abstract class DecisionsContract extends StoreContract {

    private static final Instant DUE = at("2024-02-23T00:00:00");
    private static final Duration LEASE = Duration.ofSeconds(45);

    private Decisions decisions() {
        return ports().decisions();
    }

    private Reminders reminders() {
        return ports().reminders();
    }

    private static Decision decision(int n, String unit) {
        return new Decision(
                new DecisionId("%025d".formatted(n)),
                Period.parse("2024-W06"),
                "摸排",
                new PostId(unit),
                new UnitId(unit),
                LocalDate.parse("2024-02-22"),
                new Doer(new PostId("office"), new UnitId("office"), null),
                at("2024-02-19T10:00:00").plusSeconds(n),
                null,
                1);
    }

    private Decision entered(int n, String unit) {
        Decision decision = decision(n, unit);
        assertThat(decisions().enter(decision, "key", "meaning")).isEqualTo(new Entered.New<>(decision));
        return decision;
    }

    private static Decision closed(Decision decision) {
        return decision.closed(new Decision.Closing(
                Decision.State.COMPLETED,
                new Doer(decision.owner(), decision.unit(), null),
                at("2024-02-20T10:00:00"),
                "已完成",
                "key of the deed",
                "meaning of the deed"));
    }

    private static Reminder reminder(Decision decision) {
        return new Reminder(
                decision.id(),
                decision.number(),
                decision.dueOn(),
                "T+0",
                Addressee.OWNER,
                decision.owner(),
                decision.unit(),
                "decision-overdue",
                at("2024-02-23T08:00:00"),
                true,
                DUE,
                Intent.Fate.PENDING,
                null,
                null);
    }

    private Reminder fired(Decision decision) {
        Reminder reminder = reminder(decision);
        Reminders.Waiting timer = reminders().due(DUE).getFirst();
        assertThat(reminders().fire(timer, decision, List.of(reminder), null)).isTrue();
        return reminder;
    }

    @Test
    void what_was_entered_is_there_open_on_its_lists_and_has_its_timer() {
        Decision decision = entered(1, "town-a");
        assertThat(decisions().find(decision.id())).isEqualTo(decision);
        assertThat(decisions().open()).containsExactly(decision);
        assertThat(decisions().list(null, 10, null)).isEqualTo(new Decisions.Page(List.of(decision), null));
        assertThat(decisions().list(new UnitId("town-b"), 10, null).items()).isEmpty();
        assertThat(reminders().nextTimer()).isEqualTo(DUE);
        assertThat(reminders().due(DUE.minusMillis(1))).isEmpty();
        assertThat(reminders().due(DUE)).containsExactly(new Reminders.Waiting(DUE, decision.id(), "T+0"));
        assertThat(decisions().enter(decision, "key", "meaning")).isEqualTo(new Entered.Again<>(decision, "meaning"));
    }

    @Test
    void with_its_end_it_is_open_no_more_and_its_timers_go() {
        Decision decision = entered(1, "town-a");
        assertThat(decisions().replace(closed(decision))).isTrue();
        assertThat(decisions().replace(closed(decision))).isFalse();
        assertThat(decisions().find(decision.id())).isEqualTo(closed(decision));
        assertThat(decisions().open()).isEmpty();
        assertThat(decisions().list(new UnitId("town-a"), 10, null).items()).containsExactly(closed(decision));
        assertThat(reminders().nextTimer()).isNull();
    }

    @Test
    void the_latest_are_listed_first_a_page_at_a_time() {
        for (int n = 1; n <= 5; n++) {
            entered(n, n % 2 == 0 ? "town-a" : "town-b");
        }
        List<DecisionId> all = new ArrayList<>();
        String after = null;
        do {
            Decisions.Page page = decisions().list(null, 2, after);
            page.items().forEach(each -> all.add(each.id()));
            after = page.next();
        } while (after != null);
        assertThat(all)
                .containsExactlyElementsOf(IntStream.of(5, 4, 3, 2, 1)
                        .mapToObj(n -> decision(n, "town-a").id())
                        .toList());
        assertThat(decisions().list(new UnitId("town-b"), 10, null).items()).hasSize(3);
    }

    @Test
    void a_timer_fires_once_and_not_for_one_that_has_moved() throws Exception {
        Decision decision = entered(1, "town-a");
        Reminders.Waiting timer = reminders().due(DUE).getFirst();
        Decision other = entered(2, "town-a");
        decisions().replace(closed(other));
        Reminders.Waiting stale = new Reminders.Waiting(DUE, other.id(), "T+0");
        assertThat(reminders().fire(stale, other, List.of(reminder(other)), null))
                .isFalse();
        Reminders.Waiting next = new Reminders.Waiting(DUE.plusSeconds(60), decision.id(), "T+1");
        List<Boolean> fired = atOnce(IntStream.range(0, 4)
                .<Callable<Boolean>>mapToObj(
                        n -> () -> reminders().fire(timer, decision, List.of(reminder(decision)), next))
                .toList());
        assertThat(fired).filteredOn(done -> done).hasSize(1);
        assertThat(reminders().of(decision.id())).containsExactly(reminder(decision));
        assertThat(reminders().of(other.id())).isEmpty();
        assertThat(reminders().nextTimer()).isEqualTo(next.fireAt());
        reminders().drop(next);
        reminders().drop(next);
        assertThat(reminders().nextTimer()).isNull();
    }

    @Test
    void a_reminder_goes_out_when_it_may_and_to_one_sender() {
        Reminder reminder = fired(entered(1, "town-a"));
        Instant morning = reminder.notBefore();
        assertThat(reminders().nextPending()).isEqualTo(morning);
        assertThat(reminders().pending(morning.minusMillis(1))).isEmpty();
        assertThat(reminders().pending(morning)).containsExactly(reminder);
        assertThat(reminders().claim(reminder, "one", morning, LEASE)).isTrue();
        assertThat(reminders().claim(reminder, "one", morning, LEASE))
                .as("the same attempt")
                .isTrue();
        assertThat(reminders().claim(reminder, "other", morning, LEASE)).isFalse();
        assertThat(reminders().end(reminder, "other", Intent.Fate.SENT, "m", morning))
                .isFalse();
        assertThat(reminders().claim(reminder, "other", morning.plus(LEASE), LEASE))
                .isTrue();
        assertThat(reminders().end(reminder, "one", Intent.Fate.SENT, "m", morning))
                .isFalse();
        assertThat(reminders().end(reminder, "other", Intent.Fate.SENT, "m", morning))
                .isTrue();
        assertThat(reminders().pending(morning.plus(LEASE))).isEmpty();
        assertThat(reminders().nextPending()).isNull();
        assertThat(reminders().of(reminder.id())).containsExactly(reminder.ended(Intent.Fate.SENT, "m", morning));
        assertThat(reminders().claim(reminder, "third", morning.plus(LEASE).plus(LEASE), LEASE))
                .isFalse();
    }

    @Test
    void one_that_is_put_back_waits_and_is_free() {
        Reminder reminder = fired(entered(1, "town-a"));
        Instant morning = reminder.notBefore();
        Instant later = morning.plusSeconds(1_800);
        reminders().postpone(reminder, "nobody", later);
        assertThat(reminders().pending(morning)).containsExactly(reminder);
        assertThat(reminders().claim(reminder, "one", morning, LEASE)).isTrue();
        reminders().postpone(reminder, "one", later);
        assertThat(reminders().pending(morning)).isEmpty();
        assertThat(reminders().pending(later)).containsExactly(reminder.waiting(later));
        assertThat(reminders().claim(reminder, "other", morning, LEASE)).isTrue();
    }
}
