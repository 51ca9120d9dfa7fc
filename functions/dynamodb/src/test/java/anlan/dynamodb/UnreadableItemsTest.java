package anlan.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.alert.Intent;
import anlan.domain.alert.Outbox;
import anlan.domain.area.AreaCode;
import anlan.domain.category.CaseKind;
import anlan.domain.contract.Samples;
import anlan.domain.figures.Difference;
import anlan.domain.figures.OfficeAlert;
import anlan.domain.figures.OfficeAlerts;
import anlan.domain.figures.Revision;
import anlan.domain.hazard.Hazard;
import anlan.domain.lifecycle.Change;
import anlan.domain.lifecycle.NewCase;
import anlan.domain.time.Due;
import anlan.domain.timer.Timer;
import anlan.domain.timer.Timers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An item that nobody can read stands in nobody's way, and is not lost. */
class UnreadableItemsTest {

    private static final int MORE_THAN_A_PAGE = 130;
    private static final Instant NOW = Samples.NOW.plusSeconds(86_400);
    private static final AreaCode CITY = new AreaCode("331082");

    private final Table table = Store.table("unreadable-" + System.nanoTime());
    private final Shards shards = new Shards(CITY, 1);
    private final DynamoTimers timers = new DynamoTimers(table, shards);
    private final DynamoOutbox outbox = new DynamoOutbox(table, shards);

    private void put(Row row) {
        table.commit(List.of(new Write(table).put(row)));
    }

    private List<Row> aside() {
        return table.allPages(Queries.of("X#" + CITY));
    }

    private NewCase<Hazard> hazard(String name) {
        NewCase<Hazard> hazard = Samples.hazard(name);
        DynamoPorts.cases(CaseKind.HAZARD, Hazard.class, table, shards, Samples.LADDER)
                .open(hazard);
        return hazard;
    }

    private Timers.Waiting timer(String name) {
        Timer timer = hazard(name).transition().timers(Samples.LADDER).getFirst();
        return new Timers.Waiting(timer, Samples.TOWN);
    }

    @Test
    void a_timer_that_was_set_before_timers_had_an_area_counts_as_the_citys() {
        Timers.Waiting timer = timer("old");
        put(TimerRows.key(timer.timer(), shards)
                .time("fireAt", timer.timer().fireAt())
                .text("caseId", timer.timer().caseId().value())
                .number("deadlineVersion", timer.timer().deadlineVersion())
                .text("purpose", timer.timer().purpose().text()));
        assertThat(timers.due(0, NOW, null).items()).containsExactly(new Timers.Waiting(timer.timer(), CITY));
    }

    private Intent intended(String name) {
        Change<Hazard> change = Samples.overdue(hazard(name), Samples.NOW);
        DynamoPorts.cases(CaseKind.HAZARD, Hazard.class, table, shards, Samples.LADDER)
                .change(change);
        return change.intents().getFirst();
    }

    private interface Pages<T> {
        Due<T> after(@Nullable String position);
    }

    private static <T> List<Due<T>> all(Pages<T> pages) {
        List<Due<T>> all = new ArrayList<>(List.of(pages.after(null)));
        for (String next = all.getLast().next();
                next != null;
                next = all.getLast().next()) {
            all.add(pages.after(next));
        }
        return all;
    }

    @Test
    void a_page_of_unreadable_timers_hides_no_timer_behind_it() {
        IntStream.range(0, MORE_THAN_A_PAGE)
                .forEach(n -> put(Row.key("T#331082#0", "2024-01-01T00:00:00.000000000Z#rubbish#" + n)));
        put(Row.key("T#331082#0", "1#no-moment").time("fireAt", NOW));
        Timers.Waiting timer = timer("behind");

        List<Due<Timers.Waiting>> pages = all(after -> timers.due(0, NOW, after));

        assertThat(pages).hasSize(2);
        assertThat(pages.stream().flatMap(page -> page.items().stream())).containsExactly(timer);
        assertThat(pages.stream().mapToInt(Due::setAside).sum()).isEqualTo(MORE_THAN_A_PAGE + 1);
        assertThat(aside()).hasSize(MORE_THAN_A_PAGE + 1).allMatch(row -> row.has("item"));
        assertThat(timers.due(0, NOW, null)).isEqualTo(new Due<>(List.of(timer), 0, null));
    }

    @Test
    void a_timer_that_stands_where_its_content_does_not_belong_is_set_aside() {
        Timers.Waiting timer = timer("moved");
        put(TimerRows.write(timer, shards).text(Row.SK, "2024-01-01T00:00:00.000000000Z#elsewhere"));
        assertThat(timers.due(0, NOW, null)).isEqualTo(new Due<>(List.of(timer), 1, null));
    }

    @Test
    void an_unreadable_item_of_the_outbox_parks_its_intent() {
        Intent broken = intended("broken");
        Intent whole = intended("whole");
        put(IntentRows.outgoingKey(broken, shards).text("caseId", "no case"));

        Due<Outbox.Outgoing> page = outbox.due(0, NOW, null);

        assertThat(page.setAside()).isEqualTo(1);
        assertThat(page.items()).extracting(Outbox.Outgoing::intent).containsExactly(whole);
        assertThat(aside()).hasSize(1);
        assertThat(table.get(Keys.intent(broken.caseId(), broken.key())).text("fate"))
                .isEqualTo("PARKED");
        assertThat(table.allPages(Queries.of(Keys.ended(Intent.Fate.PARKED, "331082"))))
                .hasSize(1);
        assertThat(outbox.due(0, NOW, null).setAside()).isZero();
    }

    @Test
    void an_intent_that_can_not_be_read_anywhere_holds_up_nothing_behind_it() {
        Intent broken = intended("broken");
        Intent whole = intended("whole");
        put(IntentRows.outgoingKey(broken, shards).text("caseId", "no case"));
        put(Keys.intent(broken.caseId(), broken.key()).text("fate", "PENDING").text("caseId", "no case"));

        Due<Outbox.Outgoing> page = outbox.due(0, NOW, null);

        assertThat(page.items()).extracting(Outbox.Outgoing::intent).containsExactly(whole);
        assertThat(page.setAside()).isEqualTo(1);
        assertThat(table.get(Keys.intent(broken.caseId(), broken.key())).text("fate"))
                .isEqualTo("PARKED");
        assertThat(outbox.due(0, NOW, null).setAside()).isZero();
    }

    @Test
    void an_alert_to_the_office_that_can_not_be_read_hides_no_other() {
        OfficeAlerts alerts = new DynamoOfficeAlerts(table, CITY);
        OfficeAlert alert =
                new OfficeAlert(new Revision(CITY, LocalDate.of(2024, 2, 8), 1), new Difference("hazards.found", 0, 1));
        put(Row.key(Keys.untold(CITY), "0").text("figure", "nothing else"));
        alerts.raise(alert);

        assertThat(alerts.pending()).containsExactly(alert);
    }

    @Test
    void every_page_of_the_outbox_is_seen() {
        for (int n = 0; n < MORE_THAN_A_PAGE; n++) {
            intended("many" + n);
        }
        assertThat(all(after -> outbox.due(0, NOW, after)).stream()
                        .flatMap(page -> page.items().stream())
                        .distinct())
                .hasSize(MORE_THAN_A_PAGE);
    }

    @Test
    void when_to_look_is_known_whatever_an_item_holds() {
        put(Row.key("OUT#331082#0", "2024-01-01T00:00:00.000000000Z#rubbish"));
        put(Row.key("T#331082#0", "1#rubbish"));
        assertThat(outbox.next(0)).isEqualTo(Instant.parse("2024-01-01T00:00:00Z"));
        put(Row.key("OUT#331082#0", "2023-01-01T00:00:00.000000000Z#rubbish").text("lookAt", "no moment"));
        assertThat(outbox.next(0)).isEqualTo(Instant.parse("2023-01-01T00:00:00Z"));
        assertThat(timers.next(0)).isEqualTo(Instant.EPOCH);
    }
}
