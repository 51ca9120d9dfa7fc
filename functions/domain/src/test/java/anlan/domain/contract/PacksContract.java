package anlan.domain.contract;

import static anlan.domain.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.figures.DayFigures;
import anlan.domain.figures.Period;
import anlan.domain.figures.Rate;
import anlan.domain.pack.Cell;
import anlan.domain.pack.Chart;
import anlan.domain.pack.Pack;
import anlan.domain.pack.Packs;
import anlan.domain.pack.Section;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How packs are kept: each once, as a whole, for ever. Each test has a store of its own. */
public abstract class PacksContract extends StoreContract {

    private static final int MANY_ROWS = 6_000;

    private Packs packs() {
        return ports().packs();
    }

    private static Pack pack(String period, String word, int rows) {
        List<List<Cell>> all = new ArrayList<>();
        for (int n = 0; n < rows; n++) {
            all.add(List.of(Cell.of("第" + n + "行=" + word), Cell.of(n), Cell.of(new Rate(-n, 3)), Cell.none()));
        }
        List<Section.Column> columns = List.of(
                new Section.Column("a", "甲"),
                new Section.Column("b", "乙"),
                new Section.Column("c", "丙"),
                new Section.Column("d", "丁"));
        Section large =
                new Section("large", word, List.of("注一", ""), columns, all, new Chart(Chart.Kind.BAR, 0, List.of(1)));
        Section empty = new Section("empty", "无", List.of(), columns, List.of(), null);
        Pack.Basis basis = new Pack.Basis(
                7, 3, DayFigures.Status.PROVISIONAL, List.of(LocalDate.parse("2024-02-11")), "digest of figures");
        return Pack.of(Period.parse(period), at("2024-02-12T07:00:00.123"), basis, List.of(empty, large, empty));
    }

    @Test
    void what_was_never_published_is_not_there() {
        assertThat(packs().find(Period.parse("2024-W06"))).isNull();
        assertThat(packs().list(Period.Unit.WEEK, 10, null)).isEqualTo(new Packs.Page(List.of(), null));
    }

    @Test
    void one_is_read_as_it_was_published_however_large() {
        for (int rows : List.of(0, 1, MANY_ROWS)) {
            Pack pack = pack(rows == 0 ? "2024-W06" : rows == 1 ? "2024-01" : "2024-Q1", "甲", rows);
            assertThat(packs().publish(pack)).isTrue();
            assertThat(packs().find(pack.period())).isEqualTo(pack).matches(Pack::intact);
        }
    }

    @Test
    void a_second_one_of_the_same_period_changes_nothing() {
        Pack first = pack("2024-W06", "first", 3);
        assertThat(packs().publish(first)).isTrue();
        assertThat(packs().publish(pack("2024-W06", "second", 5))).isFalse();
        assertThat(packs().publish(first)).isFalse();
        assertThat(packs().find(first.period())).isEqualTo(first);
    }

    @Test
    void of_many_at_once_one_is_published_and_whole() throws Exception {
        List<Boolean> answers = atOnce(IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(n -> () -> packs().publish(pack("2024-W06", "of " + n, 900 + n)))
                .toList());
        assertThat(answers).filteredOn(done -> done).hasSize(1);
        assertThat(packs().find(Period.parse("2024-W06"))).matches(Pack::intact);
    }

    @Test
    void those_of_a_sort_are_listed_the_latest_first_a_page_at_a_time() {
        for (String period : List.of("2023-W52", "2024-W01", "2024-W06", "2024-01", "2024-Q1")) {
            packs().publish(pack(period, "x", 1));
        }
        List<String> weeks = new ArrayList<>();
        String after = null;
        do {
            Packs.Page page = packs().list(Period.Unit.WEEK, 2, after);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(2);
            page.items().forEach(each -> weeks.add(each.period().id()));
            after = page.next();
        } while (after != null);
        assertThat(weeks).containsExactly("2024-W06", "2024-W01", "2023-W52");
        Packs.Published quarter =
                packs().list(Period.Unit.QUARTER, 1, null).items().getFirst();
        assertThat(quarter)
                .isEqualTo(new Packs.Published(
                        Period.parse("2024-Q1"),
                        at("2024-02-12T07:00:00.123"),
                        pack("2024-Q1", "x", 1).digest()));
    }
}
