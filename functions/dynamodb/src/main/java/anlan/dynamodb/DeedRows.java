package anlan.dynamodb;

import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.CaseNumber;
import anlan.domain.lifecycle.DeedReceipt;
import org.jspecify.annotations.Nullable;

/** What was answered to each deed of a case, kept for retries. */
final class DeedRows {

    private DeedRows() {}

    static Row write(DeedReceipt receipt) {
        CaseId hazard = receipt.hazard();
        CaseNumber hazardNumber = receipt.hazardNumber();
        return Keys.deed(receipt.caseId(), receipt.key())
                .text("key", receipt.key())
                .text("meaning", receipt.fingerprint())
                .text("of", receipt.caseId().value())
                .text("number", receipt.number().value())
                .text("status", receipt.status())
                .number("version", receipt.version())
                .with(DeadlineRows.write(receipt.deadline()))
                .text("owner", receipt.owner())
                .texts("allowed", receipt.allowed())
                .text("hazard", hazard == null ? null : hazard.value())
                .text("hazardNumber", hazardNumber == null ? null : hazardNumber.value())
                .time("at", receipt.at());
    }

    static DeedReceipt read(Row row) {
        return new DeedReceipt(
                row.text("key"),
                row.text("meaning"),
                new CaseId(row.text("of")),
                new CaseNumber(row.text("number")),
                row.text("status"),
                row.number("version"),
                DeadlineRows.optional(row),
                row.optional("owner"),
                row.texts("allowed"),
                id(row.optional("hazard")),
                number(row.optional("hazardNumber")),
                row.time("at"));
    }

    private static @Nullable CaseId id(@Nullable String text) {
        return text == null ? null : new CaseId(text);
    }

    private static @Nullable CaseNumber number(@Nullable String text) {
        return text == null ? null : new CaseNumber(text);
    }
}
