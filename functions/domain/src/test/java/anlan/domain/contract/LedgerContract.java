package anlan.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.area.AreaCode;
import anlan.domain.indicator.Indicator;
import anlan.domain.indicator.IndicatorValue;
import anlan.domain.ledger.Entry;
import anlan.domain.ledger.EntryId;
import anlan.domain.ledger.Ledger;
import anlan.domain.people.Doer;
import anlan.domain.people.UnitId;
import anlan.domain.register.Entered;
import anlan.domain.streak.StreakYear;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How lines are entered into a ledger that nobody edits. */
public abstract class LedgerContract extends StoreContract {

    private static final AreaCode TOWN = new AreaCode("331082112");
    private final String pad =
            String.format("%025d", fresh().hashCode() & 0xFFFFFFL).substring(8);

    private Ledger<IndicatorValue> ledger() {
        return ports().indicators();
    }

    private EntryId id(int n) {
        return new EntryId(String.format("%08d", n) + pad);
    }

    private Entry<IndicatorValue> entry(int n, LocalDate date, long amount, @Nullable Entry<IndicatorValue> old) {
        IndicatorValue value = new IndicatorValue(Indicator.FIRES, TOWN, date, amount);
        return new Entry<>(
                id(n),
                value.place(),
                old == null ? 1 : old.revision() + 1,
                value,
                "消防救援大队月报",
                "某科",
                new Doer(UnitId.OFFICE.mainPost(), UnitId.OFFICE, null),
                Samples.NOW,
                old == null ? null : old.id());
    }

    @Test
    void a_line_is_entered_once_and_a_retry_gets_the_same() {
        Entry<IndicatorValue> entry = entry(1, LocalDate.of(2024, 2, 1), 3, null);
        assertThat(ledger().enter(entry, "print")).isEqualTo(new Entered.New<>(entry));
        assertThat(ledger().enter(entry(1, LocalDate.of(2024, 2, 2), 4, null), "other"))
                .isEqualTo(new Entered.Again<>(entry, "print"));
        assertThat(ledger().find(entry.id())).isEqualTo(entry);
        assertThat(ledger().find(id(99))).isNull();
    }

    @Test
    void what_was_wrong_is_followed_by_a_line_that_cites_it_and_both_stay() {
        LocalDate day = LocalDate.of(2024, 2, 3);
        Entry<IndicatorValue> first = entry(2, day, 3, null);
        Entry<IndicatorValue> second = entry(3, day, 5, first);
        ledger().enter(first, "a");
        assertThat(ledger().enter(entry(4, day, 9, null), "b")).isEqualTo(new Entered.Taken<>());
        ledger().enter(second, "c");
        assertThat(ledger().enter(entry(5, day, 9, first), "d")).isEqualTo(new Entered.Taken<>());
        List<Entry<IndicatorValue>> lines = ledger().between("fires#2024", day.toString(), day + "#~");
        assertThat(lines).containsExactly(first, second);
        assertThat(Entry.standing(lines)).containsExactly(second);
    }

    @Test
    void a_book_is_read_from_one_line_to_another_in_order() {
        for (int day = 28; day > 20; day--) {
            ledger().enter(entry(100 + day, LocalDate.of(2023, 2, day), day, null), "x");
        }
        assertThat(ledger().between("fires#2023", "2023-02-22", "2023-02-24#~"))
                .extracting(entry -> entry.value().amount())
                .containsExactly(22L, 23L, 24L);
        assertThat(ledger().between("homicides#2023", "0", "~")).isEmpty();
    }

    @Test
    void of_many_that_enter_the_same_place_at_once_one_is_in() throws Exception {
        LocalDate day = LocalDate.of(2022, 2, 3);
        List<Callable<Entered<Entry<IndicatorValue>>>> calls = IntStream.range(0, 6)
                .<Callable<Entered<Entry<IndicatorValue>>>>mapToObj(
                        n -> () -> ledger().enter(entry(200 + n, day, n, null), "x"))
                .toList();
        assertThat(atOnce(calls)).filteredOn(Entered.New.class::isInstance).hasSize(1);
        assertThat(ledger().between("fires#2022", day.toString(), day + "#~")).hasSize(1);
    }

    @Test
    void of_many_lines_each_is_entered_that_can_be() {
        LocalDate first = LocalDate.of(2021, 1, 1);
        ledger().enter(entry(400, first.plusDays(3), 9, null), "before");
        List<Entry<IndicatorValue>> many = IntStream.range(0, 120)
                .mapToObj(n -> entry(401 + n, first.plusDays(n), n, null))
                .toList();
        List<Entered<Entry<IndicatorValue>>> answers = ledger().enterAll(many, "print");
        assertThat(answers).hasSize(120);
        assertThat(answers.get(3)).isEqualTo(new Entered.Taken<>());
        assertThat(answers).filteredOn(Entered.New.class::isInstance).hasSize(119);
        assertThat(ledger().enterAll(many, "print"))
                .filteredOn(Entered.Again.class::isInstance)
                .hasSize(119);
        assertThat(ledger().between("fires#2021", "0", "~")).hasSize(120);
        assertThat(ledger().enterAll(List.of(), "print")).isEmpty();
    }

    @Test
    void a_year_of_a_streak_is_a_line_as_well() {
        StreakYear year = new StreakYear(TOWN, 2023, StreakYear.Result.MISSED);
        Entry<StreakYear> entry = new Entry<>(
                id(300),
                year.place(),
                1,
                year,
                "通报",
                "",
                new Doer(UnitId.OFFICE.mainPost(), UnitId.OFFICE, null),
                Samples.NOW,
                null);
        ports().streaks().enter(entry, "x");
        assertThat(ports().streaks().between(StreakYear.book(TOWN), "0", "~")).containsExactly(entry);
    }
}
