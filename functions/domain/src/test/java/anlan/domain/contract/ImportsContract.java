package anlan.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.imports.ImportOutcome;
import anlan.domain.imports.ImportReceipts;
import anlan.domain.imports.ImportReceipts.Receipt;
import anlan.domain.imports.LineError;
import anlan.domain.register.Entered;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How it is kept what was imported under which key. */
public abstract class ImportsContract extends StoreContract {

    private static final ImportOutcome OUTCOME =
            ImportOutcome.of(3, 1, List.of(new LineError(7, "date", "in_future"), new LineError(9, "", "cut")));

    private final String key = fresh();

    private ImportReceipts imports() {
        return ports().imports();
    }

    @Test
    void an_import_begins_once_and_ends_once_and_a_retry_is_told_how() {
        Receipt receipt = new Receipt(key, "print", null);
        assertThat(imports().begin(receipt)).isEqualTo(new Entered.New<>(receipt));
        assertThat(imports().begin(new Receipt(key, "other", null)))
                .as("it has not ended, and the table is another one")
                .isEqualTo(new Entered.Again<>(receipt, "print"));
        assertThat(imports().end(key, OUTCOME)).isEqualTo(OUTCOME);
        assertThat(imports().end(key, ImportOutcome.of(0, 0, List.of())))
                .as("what was noted first stands")
                .isEqualTo(OUTCOME);
        assertThat(imports().begin(receipt))
                .isEqualTo(new Entered.Again<>(new Receipt(key, "print", OUTCOME), "print"));
    }

    @Test
    void of_many_that_begin_at_once_one_is_new() throws Exception {
        List<Callable<Entered<Receipt>>> calls = IntStream.range(0, 6)
                .<Callable<Entered<Receipt>>>mapToObj(
                        n -> () -> imports().begin(new Receipt(key + "-at-once", "print", null)))
                .toList();
        assertThat(atOnce(calls)).filteredOn(Entered.New.class::isInstance).hasSize(1);
    }

    @Test
    void the_thousand_first_errors_are_kept() {
        String many = key + "-many";
        var unused = imports().begin(new Receipt(many, "print", null));
        ImportOutcome outcome = ImportOutcome.of(
                0,
                0,
                Stream.iterate(20_000, line -> line - 1)
                        .limit(19_999)
                        .map(line -> new LineError(line, "areaCode", "outside_your_area"))
                        .toList());
        assertThat(outcome.rejected()).isEqualTo(19_999);
        assertThat(outcome.errorsCut()).isTrue();
        assertThat(outcome.errors())
                .hasSize(1_000)
                .first()
                .isEqualTo(new LineError(2, "areaCode", "outside_your_area"));
        assertThat(imports().end(many, outcome)).isEqualTo(outcome);
        assertThat(imports().end(many, OUTCOME)).isEqualTo(outcome);
    }
}
