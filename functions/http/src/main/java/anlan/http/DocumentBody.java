package anlan.http;

import anlan.domain.document.Document;
import anlan.domain.document.DocumentId;
import anlan.domain.document.DocumentLists;
import anlan.domain.document.Recipient;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Documents as they are answered. */
final class DocumentBody {

    private DocumentBody() {}

    static ObjectNode list(List<DocumentLists.Listed> documents, @Nullable String next) {
        ObjectNode body = Json.object();
        ArrayNode items = body.putArray("items");
        documents.forEach(document -> items.add(of(document)));
        return body.put("next", next);
    }

    static ObjectNode of(DocumentLists.Listed listed) {
        Document document = listed.document();
        Document.Reply reply = document.reply();
        ObjectNode body = Json.object()
                .put("id", new DocumentId(listed.caseId(), document.version()).toString())
                .put("number", document.number().value())
                .put("kind", document.kind().name())
                .put("name", document.kind().chineseName())
                .put("caseId", listed.caseId().value())
                .put("caseNumber", listed.caseNumber().value())
                .put("to", document.to().post().value());
        ArrayNode copies = body.putArray("copies");
        document.copies().stream().map(Recipient::post).forEach(post -> copies.add(post.value()));
        return body.put("replyBy", Json.time(document.replyBy()))
                .put("issuedAt", Json.time(document.issuedAt()))
                .put("state", document.state().name())
                .put("acknowledgedAt", CaseBodies.time(document.acknowledgedAt()))
                .put("reply", reply == null ? null : reply.text())
                .put("repliedAt", reply == null ? null : Json.time(reply.at()));
    }
}
