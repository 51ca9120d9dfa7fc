package anlan.usecases.alert;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.alert.Handover;
import anlan.domain.alert.Intent;
import anlan.domain.alert.Outbox;
import anlan.domain.area.AreaCode;
import anlan.domain.contract.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** In which order a sweep takes what is due, whichever way the outbox gives it. */
class TurnsTest extends AlertFixture {

    private static final AreaCode FLOODED = new AreaCode("331082001");
    private static final AreaCode QUIET_TOWN = new AreaCode("331082002");
    private static final AreaCode VILLAGE = new AreaCode("331082002001");

    private final List<Outbox.Outgoing> due = new ArrayList<>();
    private int names;

    private Intent due(String post, AreaCode area, Duration since, boolean urgent) {
        Intent intent = late("n" + names++, post, area, now.minus(since), urgent);
        due.add(new Outbox.Outgoing(intent, intent.notBefore(), 0));
        return intent;
    }

    private Intent fresh(String post, AreaCode area) {
        return due(post, area, Duration.ofMinutes(1), false);
    }

    private List<List<Intent>> messages(int most) {
        Collections.shuffle(due, new Random(names));
        return Turns.of(due, now, most).stream()
                .map(message -> message.stream().map(Outbox.Outgoing::intent).toList())
                .toList();
    }

    @Test
    void alerts_to_one_post_are_one_message_and_what_is_urgent_goes_alone_and_first() {
        Intent one = due("aa", FLOODED, Duration.ofMinutes(3), false);
        Intent two = due("aa", FLOODED, Duration.ofMinutes(2), false);
        Intent other = due("bb", FLOODED, Duration.ofMinutes(1), false);
        Intent urgent = due("aa", FLOODED, Duration.ofHours(9), true);
        Intent alsoUrgent = due("aa", FLOODED, Duration.ZERO, true);
        assertThat(messages(100))
                .containsExactly(List.of(urgent), List.of(alsoUrgent), List.of(one, two), List.of(other));
    }

    @Test
    void what_runs_by_the_clock_comes_before_the_rest_and_goes_together() {
        Intent usual = due("aa", FLOODED, Duration.ofMinutes(9), false);
        Intent one = byTheClock("bb");
        Intent two = byTheClock("bb");
        Intent urgent = due("bb", FLOODED, Duration.ZERO, true);
        assertThat(messages(100)).hasSize(3);
        assertThat(messages(100).get(0)).containsExactly(urgent);
        assertThat(messages(100).get(1)).containsExactlyInAnyOrder(one, two);
        assertThat(messages(100).get(2)).containsExactly(usual);
    }

    private Intent byTheClock(String post) {
        Intent intent = ByTheClock.of(due(post, FLOODED, Duration.ofMinutes(1), false));
        due.set(due.size() - 1, new Outbox.Outgoing(intent, intent.notBefore(), 0));
        return intent;
    }

    @Test
    void one_towns_flood_holds_up_no_other() {
        IntStream.range(0, 600).forEach(n -> due("aa" + n, FLOODED, Duration.ofMinutes(30), false));
        Intent first = due("bb", QUIET_TOWN, Duration.ofMinutes(2), false);
        Intent second = fresh("cc", VILLAGE);
        List<List<Intent>> messages = messages(500);
        assertThat(messages).hasSize(500);
        assertThat(messages.get(1)).containsExactly(first);
        assertThat(messages.get(3)).as("a village is of its town").containsExactly(second);
    }

    @Test
    void of_what_goes_to_one_post_the_towns_take_turns_too_and_the_rest_waits() {
        IntStream.range(0, 200).forEach(n -> due("office", FLOODED, Duration.ofMinutes(30), false));
        List<Intent> quiet = IntStream.range(0, 10)
                .mapToObj(n -> fresh("office", QUIET_TOWN))
                .toList();
        Intent behind = fresh("dept", FLOODED);
        List<List<Intent>> messages = messages(1000);
        assertThat(messages).hasSize(2);
        assertThat(messages.getFirst()).hasSize(Handover.MOST).containsAll(quiet);
        assertThat(messages.getLast()).containsExactly(behind);
    }

    @Test
    void what_has_waited_for_more_than_an_hour_comes_behind_what_is_fresh() {
        Intent old = due("aa", FLOODED, Duration.ofHours(1).plusMillis(1), false);
        Intent older = due("bb", QUIET_TOWN, Duration.ofHours(2), false);
        Intent fresh = due("cc", FLOODED, Duration.ofHours(1), false);
        Intent fresher = due("dd", FLOODED, Duration.ZERO, false);
        assertThat(messages(100)).containsExactly(List.of(fresh), List.of(fresher), List.of(old), List.of(older));
        assertThat(messages(2)).containsExactly(List.of(fresh), List.of(fresher));
    }

    @Test
    void of_one_town_what_waits_longest_goes_first_whatever_was_tried() {
        Intent first = due("aa", FLOODED, Duration.ofMinutes(50), false);
        Intent second = due("bb", FLOODED, Duration.ofMinutes(40), false);
        due.replaceAll(each -> new Outbox.Outgoing(
                each.intent(),
                each.intent().equals(first) ? now : each.nextAt(),
                each.intent().equals(first) ? 2 : 0));
        assertThat(messages(100)).containsExactly(List.of(first), List.of(second));
    }

    @Test
    void a_sweep_takes_so_many_and_no_more() {
        IntStream.range(0, 30).forEach(n -> fresh("office", FLOODED));
        assertThat(messages(20))
                .hasSize(1)
                .allSatisfy(message -> assertThat(message).hasSize(20));
        assertThat(Turns.of(List.of(), Instant.EPOCH, 20)).isEmpty();
    }

    @Test
    void a_sweep_goes_on_where_the_one_before_stopped_until_all_are_handed_over() {
        IntStream.range(0, 3 * Handover.MOST - 1).forEach(n -> late("flood" + n));
        for (int left : List.of(Handover.MOST, Handover.MOST, Handover.MOST - 1, 0)) {
            assertThat(send().published()).isEqualTo(left);
        }
        assertThat(published.stream().flatMap(List::stream).map(Outbox.Outgoing::intent))
                .hasSize(3 * Handover.MOST - 1)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_run_is_bounded_and_the_next_one_takes_the_rest() {
        IntStream.range(0, SendAlerts.MOST + 5).forEach(n -> late("n" + n, "post-" + n, Samples.TOWN, now, false));
        assertThat(send().published()).isEqualTo(SendAlerts.MOST);
        assertThat(send().published()).isEqualTo(5);
    }
}
