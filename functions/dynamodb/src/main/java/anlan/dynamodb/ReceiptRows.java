package anlan.dynamodb;

import anlan.domain.area.AreaCode;
import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.CaseNumber;
import anlan.domain.category.CategoryCode;
import anlan.domain.category.Grade;
import anlan.domain.category.Source;
import anlan.domain.intake.Intake;
import anlan.domain.intake.Receipt;
import anlan.domain.intake.Similar;
import anlan.domain.people.PostId;
import org.jspecify.annotations.Nullable;

/**
 * The receipt of a case, kept on its state item as it was first given, with the fingerprint that it was
 * given for.
 */
final class ReceiptRows {

    private ReceiptRows() {}

    static Row write(Receipt receipt, String fingerprint) {
        PostId owner = receipt.owner();
        Row row = new Row()
                .text("id", receipt.id().value())
                .text("number", receipt.number().value())
                .text("status", receipt.status())
                .text("category", receipt.category().value())
                .text("areaCode", receipt.area().value())
                .with(DeadlineRows.write(receipt.deadline()))
                .text("owner", owner == null ? null : owner.value())
                .text("grade", name(receipt.grade()))
                .text("source", name(receipt.source()))
                .time("at", receipt.at())
                .rows(
                        "similar",
                        receipt.similar().stream().map(ReceiptRows::similar).toList());
        return new Row().text("fingerprint", fingerprint).nested("receipt", row);
    }

    /** Whether others that may be about the same were told of when it came in. */
    static boolean hadSimilar(Row state) {
        return !state.nested("receipt").rows("similar").isEmpty();
    }

    /** The answer to an attempt that finds the case there already. */
    static Intake.Stood stood(Row state) {
        Row row = state.nested("receipt");
        String grade = row.optional("grade");
        String source = row.optional("source");
        Receipt receipt = new Receipt(
                new CaseId(row.text("id")),
                new CaseNumber(row.text("number")),
                row.text("status"),
                new CategoryCode(row.text("category")),
                new AreaCode(row.text("areaCode")),
                DeadlineRows.optional(row),
                row.optional("owner", PostId::new),
                grade == null ? null : Grade.valueOf(grade),
                source == null ? null : Source.valueOf(source),
                row.time("at"),
                row.rows("similar").stream().map(ReceiptRows::similar).toList());
        return new Intake.Stood(receipt, state.text("fingerprint"));
    }

    private static Row similar(Similar similar) {
        return new Row()
                .text("ref", similar.ref())
                .text("category", similar.category().value())
                .text("place", similar.place())
                .number("ageDays", similar.ageDays())
                .text("status", similar.status())
                .number("metres", similar.metres());
    }

    private static Similar similar(Row row) {
        return new Similar(
                row.text("ref"),
                new CategoryCode(row.text("category")),
                row.text("place"),
                row.number("ageDays"),
                row.text("status"),
                row.number("metres"));
    }

    static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
