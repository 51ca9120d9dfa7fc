package anlan.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.alert.Claim;
import anlan.domain.alert.DailyTexts;
import anlan.domain.alert.Handover;
import anlan.domain.alert.Intent;
import anlan.domain.alert.Outbox;
import anlan.domain.people.PostId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many intents at once, and the messages of a day. */
public abstract class DigestContract extends IntentsContract {

    /** More than one transaction holds. */
    private List<Intent> digest() {
        return IntStream.range(0, Handover.MOST).mapToObj(n -> intended()).toList();
    }

    private List<Claim.Held> held(List<Intent> intents, String claimant) {
        return intents.stream().map(intent -> held(intent, claimant, MORNING)).toList();
    }

    @Test
    void of_many_each_comes_to_its_end_and_one_that_another_has_holds_up_none() {
        List<Intent> intents = digest();
        List<Claim.Held> ours = new ArrayList<>(held(intents, "a"));
        Claim.Held lost = ours.get(7);
        ports().outbox().release(lost);
        Claim.Held others = held(intents.get(7), "b", MORNING);

        List<Claim.Held> ended = ports().outbox().end(ours, Intent.Fate.SENT, "message", MORNING);

        ours.remove(lost);
        assertThat(ended).isEqualTo(ours);
        for (Intent intent : intents) {
            boolean left = intent.equals(others.intent());
            assertThat(due(intent, MORNING)).hasSize(left ? 1 : 0);
            assertThat(ports().alerts().find(intent.id()).intent().fate())
                    .isEqualTo(left ? Intent.Fate.PENDING : Intent.Fate.SENT);
        }
        assertThat(end(others, Intent.Fate.SENT)).isTrue();
    }

    @Test
    void many_are_handed_over_and_put_back_at_once_but_for_what_has_ended() {
        List<Intent> intents = digest();
        List<Outbox.Outgoing> next = intents.stream()
                .map(intent -> new Outbox.Outgoing(intent, MORNING.plusSeconds(600), 1))
                .toList();
        assertThat(end(held(intents.getFirst(), "a", MORNING), Intent.Fate.CANCELLED))
                .isTrue();

        ports().outbox().handedOver(next);

        List<Intent> left = intents.subList(1, intents.size());
        assertThat(due(intents.getFirst(), MORNING.plusSeconds(600))).isEmpty();
        left.forEach(intent -> assertThat(due(intent, MORNING.plusSeconds(599))).isEmpty());
        assertThat(left.stream().flatMap(intent -> due(intent, MORNING.plusSeconds(600)).stream()))
                .isEqualTo(next.subList(1, next.size()));
        Instant evening = MORNING.plusSeconds(50_000);
        ports().outbox().putBack(held(left, "b"), evening);
        assertThat(left.stream().flatMap(intent -> due(intent, evening.minusNanos(1)).stream()))
                .isEmpty();
        assertThat(left.stream().flatMap(intent -> due(intent, evening).stream()))
                .isEqualTo(left.stream()
                        .map(intent -> new Outbox.Outgoing(intent.waiting(evening), evening, 0))
                        .toList());
    }

    @Test
    void so_many_messages_count_on_a_day_and_no_name_counts_twice() {
        PostId post = new PostId("post-" + fresh());
        LocalDate day = LocalDate.of(2024, 2, 9);
        DailyTexts texts = ports().dailyTexts();
        assertThat(texts.count(post, day, "one", 2)).isTrue();
        assertThat(texts.count(post, day, "two", 2)).isTrue();
        assertThat(texts.count(post, day, "three", 2)).isFalse();
        assertThat(texts.count(post, day, "two", 2)).as("the same").isTrue();
        assertThat(texts.count(post, day, "three", 3)).isTrue();
        assertThat(texts.count(post, day.plusDays(1), "three", 1)).isTrue();
        assertThat(texts.count(new PostId("other-" + fresh()), day, "three", 1)).isTrue();
        texts.takeBack(post, day, "one");
        texts.takeBack(post, day, "one");
        assertThat(texts.count(post, day, "four", 3)).isTrue();
        assertThat(texts.count(post, day, "five", 3)).isFalse();
    }
}
