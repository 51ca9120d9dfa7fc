package anlan.dynamodb;

import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.CaseNumber;
import anlan.domain.lifecycle.DeedReceipt;
import anlan.domain.people.PostId;

/** The answers to the deeds of a case, kept for retries. */
final class DeedRows {

    private DeedRows() {}

    static Row write(DeedReceipt receipt) {
        DeedReceipt.Opened opened = receipt.opened();
        PostId owner = receipt.owner();
        return Keys.deed(receipt.caseId(), receipt.key())
                .text("key", receipt.key())
                .text("fingerprint", receipt.fingerprint())
                .text("caseId", receipt.caseId().value())
                .text("number", receipt.number().value())
                .text("status", receipt.status())
                .number("version", receipt.version())
                .with(DeadlineRows.write(receipt.deadline()))
                .text("owner", owner == null ? null : owner.value())
                .texts("allowed", receipt.allowed())
                .text("opened", opened == null ? null : opened.id().value())
                .text("openedNumber", opened == null ? null : opened.number().value())
                .time("at", receipt.at());
    }

    static DeedReceipt read(Row row) {
        return new DeedReceipt(
                row.text("key"),
                row.text("fingerprint"),
                new CaseId(row.text("caseId")),
                new CaseNumber(row.text("number")),
                row.text("status"),
                row.number("version"),
                DeadlineRows.optional(row),
                row.optional("owner", PostId::new),
                row.texts("allowed"),
                row.has("opened")
                        ? new DeedReceipt.Opened(
                                new CaseId(row.text("opened")), new CaseNumber(row.text("openedNumber")))
                        : null,
                row.time("at"));
    }
}
