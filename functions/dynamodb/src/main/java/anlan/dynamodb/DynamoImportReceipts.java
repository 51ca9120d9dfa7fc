package anlan.dynamodb;

import anlan.domain.imports.ImportOutcome;
import anlan.domain.imports.ImportReceipts;
import anlan.domain.imports.LineError;
import anlan.domain.register.Entered;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;

/** What was imported in DynamoDB: one item when an import begins, another when it has ended. */
final class DynamoImportReceipts implements ImportReceipts {

    private static final String FINGERPRINT = "fingerprint";
    private static final String ACCEPTED = "accepted";
    private static final String UNCHANGED = "unchanged";
    private static final String REJECTED = "rejected";
    private static final String ERRORS = "errors";
    private static final String CUT = "errorsCut";

    private final Table table;
    private final Write write;

    DynamoImportReceipts(Table table) {
        this.table = table;
        this.write = new Write(table);
    }

    @Override
    public Entered<Receipt> begin(Receipt receipt) {
        Row row = ImportKeys.begun(receipt.key()).text(FINGERPRINT, receipt.fingerprint());
        List<@Nullable CancellationReason> failures = table.commit(List.of(write.putIfAbsent(row)));
        if (failures.isEmpty()) {
            return new Entered.New<>(receipt);
        }
        CancellationReason again = Objects.requireNonNull(failures.getFirst());
        Row ended = table.get(ImportKeys.ended(receipt.key()));
        String fingerprint = new Row(again.item()).text(FINGERPRINT);
        return new Entered.Again<>(
                new Receipt(receipt.key(), fingerprint, ended == null ? null : read(ended)), fingerprint);
    }

    @Override
    public ImportOutcome end(String key, ImportOutcome outcome) {
        List<@Nullable CancellationReason> failures =
                table.commit(List.of(write.putIfAbsent(ImportKeys.ended(key).with(written(outcome)))));
        return failures.isEmpty()
                ? outcome
                : read(new Row(Objects.requireNonNull(failures.getFirst()).item()));
    }

    private static Row written(ImportOutcome outcome) {
        return new Row()
                .number(ACCEPTED, outcome.accepted())
                .number(UNCHANGED, outcome.unchanged())
                .number(REJECTED, outcome.rejected())
                .rows(
                        ERRORS,
                        outcome.errors().stream()
                                .map(error -> new Row()
                                        .number("line", error.line())
                                        .text("field", error.field())
                                        .text("code", error.code()))
                                .toList())
                .flag(CUT, outcome.errorsCut());
    }

    private static ImportOutcome read(Row row) {
        return new ImportOutcome(
                row.number(ACCEPTED),
                row.number(UNCHANGED),
                row.number(REJECTED),
                row.rows(ERRORS).stream()
                        .map(error -> new LineError(error.number("line"), error.text("field"), error.text("code")))
                        .toList(),
                row.flag(CUT));
    }
}
