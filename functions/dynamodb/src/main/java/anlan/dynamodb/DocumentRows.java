package anlan.dynamodb;

import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.CaseNumber;
import anlan.domain.document.Document;
import anlan.domain.document.DocumentKind;
import anlan.domain.document.DocumentLists;
import anlan.domain.document.DocumentNumber;
import anlan.domain.document.Documents;
import anlan.domain.document.Recipient;
import anlan.domain.lifecycle.Case;
import anlan.domain.people.PostId;
import anlan.domain.people.UnitId;
import anlan.domain.time.CityTime;
import java.util.List;

/**
 * Documents as attributes of their case, which holds the truth, and as items in the lists of the
 * city and of each unit that has them. The list of the city keeps their numbers unique.
 */
final class DocumentRows {

    private static final String NAME = "documents";

    private DocumentRows() {}

    static Row write(Documents documents) {
        return new Row()
                .rows(NAME, documents.all().stream().map(DocumentRows::content).toList());
    }

    static Documents read(Row row) {
        return new Documents(row.rows(NAME).stream().map(DocumentRows::document).toList());
    }

    /** The item in the list of the city. */
    static Row inCity(Case about, Document document, Shards shards) {
        return listed(shards.city().value(), about, document);
    }

    /** The items in the lists of the units that have it. */
    static List<Row> inUnits(Case about, Document document) {
        return document.units().stream()
                .map(unit -> listed(unit.value(), about, document))
                .toList();
    }

    private static Row listed(String whose, Case about, Document document) {
        String date = CityTime.dateOf(document.issuedAt()).toString();
        return Row.key(Keys.documents(whose), date + "#" + document.number())
                .text("caseId", about.id().value())
                .text("caseNumber", about.dossier().number().value())
                .with(content(document));
    }

    static DocumentLists.Listed listed(Row row) {
        return new DocumentLists.Listed(
                new CaseId(row.text("caseId")), new CaseNumber(row.text("caseNumber")), document(row));
    }

    private static Row content(Document document) {
        Row row = to(document.to())
                .number("issuedWith", document.version())
                .text("kind", document.kind().name())
                .text("number", document.number().value())
                .number("deadlineVersion", document.deadlineVersion())
                .text("rung", document.rung())
                .rows("copies", document.copies().stream().map(DocumentRows::to).toList())
                .time("issuedAt", document.issuedAt())
                .time("replyBy", document.replyBy())
                .time("receiptBy", document.receiptBy())
                .number("changed", document.changed())
                .time("acknowledgedAt", document.acknowledgedAt());
        Document.Reply reply = document.reply();
        return reply == null ? row : row.text("reply", reply.text()).time("repliedAt", reply.at());
    }

    private static Row to(Recipient recipient) {
        return new Row()
                .text("to", recipient.post().value())
                .text("toUnit", recipient.unit().value());
    }

    private static Recipient recipient(Row row) {
        return new Recipient(new PostId(row.text("to")), new UnitId(row.text("toUnit")));
    }

    private static Document document(Row row) {
        String reply = row.optional("reply");
        return new Document(
                row.number("issuedWith"),
                DocumentKind.valueOf(row.text("kind")),
                new DocumentNumber(row.text("number")),
                row.number("deadlineVersion"),
                row.optional("rung"),
                recipient(row),
                row.rows("copies").stream().map(DocumentRows::recipient).toList(),
                row.time("issuedAt"),
                row.time("replyBy"),
                row.optionalTime("receiptBy"),
                row.number("changed"),
                row.optionalTime("acknowledgedAt"),
                reply == null ? null : new Document.Reply(reply, row.time("repliedAt")));
    }
}
