package anlan.domain.recheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.casefile.CaseId;
import anlan.domain.category.CaseKind;
import anlan.domain.category.Grade;
import anlan.domain.contract.Samples;
import anlan.domain.digest.Sha256;
import anlan.domain.event.CaseEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which of the hazards that closed on a day are looked at again. */
class RecheckTest {

    private static final RecheckRules RULES = new RecheckRules("test", 50, 3, Duration.ofMinutes(10), 3, 90, 90);
    private static final int ON_SPOT = 2;

    private static CaseEvent fixed(String key, int minutes) {
        return Samples.found(key, Samples.NOW.plus(Duration.ofMinutes(minutes)), Grade.GENERAL, ON_SPOT)
                .event();
    }

    private static CaseId id(String key) {
        return fixed(key, 0).caseId();
    }

    @Test
    void a_burst_is_so_many_by_one_post_within_the_time_its_end_included() {
        List<CaseEvent> events = List.of(fixed("a", 0), fixed("b", 9), fixed("c", 10), fixed("d", 20), fixed("e", 21));
        assertThat(Closings.of(RULES, events).bursts())
                .as("three from the first to the tenth minute; the last three take longer")
                .containsExactlyInAnyOrder(id("a"), id("b"), id("c"));
    }

    @Test
    void two_windows_that_overlap_are_one_burst() {
        List<CaseEvent> events = List.of(fixed("a", 0), fixed("b", 5), fixed("c", 10), fixed("d", 14));
        assertThat(Closings.of(RULES, events).bursts()).hasSize(4);
    }

    @Test
    void the_order_of_the_events_changes_nothing_and_only_what_closed_is_listed() {
        List<CaseEvent> events = new ArrayList<>(List.of(
                fixed("a", 0),
                fixed("b", 1),
                fixed("c", 2),
                Samples.found("open", Samples.NOW, Grade.GENERAL, 0).event()));
        Closings once = Closings.of(RULES, events);
        Collections.shuffle(events, new Random(1));
        assertThat(Closings.of(RULES, events)).isEqualTo(once);
        assertThat(once.at()).containsOnlyKeys(id("a"), id("b"), id("c"));
        assertThat(once.at().get(id("b"))).isEqualTo(Samples.NOW.plus(Duration.ofMinutes(1)));
    }

    @Test
    void about_as_many_are_drawn_as_the_rules_say_and_others_by_another_seed() {
        List<CaseId> ids = IntStream.range(0, 10_000)
                .mapToObj(n -> Samples.id(CaseKind.HAZARD, "draw" + n))
                .toList();
        List<CaseId> drawn =
                ids.stream().filter(new Draw("0".repeat(64), 50)::draws).toList();
        assertThat(drawn).hasSizeBetween(400, 600);
        assertThat(ids.stream().filter(new Draw("1".repeat(64), 50)::draws)).isNotEqualTo(drawn);
        assertThat(ids).noneMatch(new Draw("0".repeat(64), 0)::draws);
        assertThat(ids).allMatch(new Draw("0".repeat(64), 1000)::draws);
    }

    @Test
    void a_draw_is_what_sha256sum_says() {
        // printf '%s %s\n' 000…0 H0000000000000000000000000 | sha256sum | cut -c1-8
        CaseId id = new CaseId("H" + "0".repeat(25));
        long number = Long.parseLong(
                new Sha256().line("0".repeat(64) + " " + id).hex().substring(0, 8), 16);
        int share = Math.toIntExact((number * 1000) >> 32);
        assertThat(new Draw("0".repeat(64), share).draws(id)).isFalse();
        assertThat(new Draw("0".repeat(64), share + 1).draws(id)).isTrue();
    }

    @Test
    void rules_that_name_everything_or_read_without_an_end_are_refused() {
        Duration ten = Duration.ofMinutes(10);
        for (Runnable slip : List.<Runnable>of(
                () -> new RecheckRules("x", -1, 5, ten, 3, 90, 90),
                () -> new RecheckRules("x", 1001, 5, ten, 3, 90, 90),
                () -> new RecheckRules("x", 50, 1, ten, 3, 90, 90),
                () -> new RecheckRules("x", 50, 5, ten.negated(), 3, 90, 90),
                () -> new RecheckRules("x", 50, 5, ten, 1, 90, 90),
                () -> new RecheckRules("x", 50, 5, ten, 101, 90, 90),
                () -> new RecheckRules("x", 50, 5, ten, 3, 0, 90),
                () -> new RecheckRules("x", 50, 5, ten, 3, 90, 0))) {
            assertThatThrownBy(slip::run).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
