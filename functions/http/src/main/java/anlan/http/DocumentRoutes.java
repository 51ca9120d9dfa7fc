package anlan.http;

import anlan.domain.casefile.CaseId;
import anlan.domain.document.Document;
import anlan.domain.document.DocumentId;
import anlan.domain.document.DocumentKind;
import anlan.domain.document.DocumentLists;
import anlan.domain.people.Actor;
import anlan.domain.people.PostId;
import anlan.domain.people.Rights;
import anlan.domain.people.UnitId;
import anlan.usecases.Field;
import anlan.usecases.Remark;
import anlan.usecases.document.FindDocuments;
import anlan.usecases.document.ReceiveDocument;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The documents that go with cases (文书), over HTTP. */
final class DocumentRoutes implements RouteGroup {

    private static final String FUNCTION = "sessions";
    private static final String ROOT = "/v1/documents";
    private static final String ONE = ROOT + "/{id}";

    private final FindDocuments find;
    private final ReceiveDocument receive;
    private final Cursors cursors;

    DocumentRoutes(FindDocuments find, ReceiveDocument receive, Cursors cursors) {
        this.find = find;
        this.receive = receive;
        this.cursors = cursors;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(FUNCTION, ROOT, Rights.roles("document.read"), this::list)
                        .taking(Set.of("case", "kind", "to", "state", "limit", "cursor")),
                Route.get(FUNCTION, ONE, Rights.roles("document.read"), this::show),
                Route.post(
                                FUNCTION,
                                ONE + "/acknowledge",
                                Rights.roles("document.receive"),
                                request -> receive(request, ReceiveDocument.How.ACKNOWLEDGE))
                        .asOfNow(),
                Route.post(
                                FUNCTION,
                                ONE + "/reply",
                                Rights.roles("document.receive"),
                                request -> receive(request, ReceiveDocument.How.REPLY))
                        .asOfNow());
    }

    private HttpReply list(Request request) {
        Parameters query = request.query();
        Field<CaseId> about =
                query.one("case", "malformed", "应为案件 id。", text -> CaseId.isId(text) ? new CaseId(text) : null);
        Field<DocumentKind> kind =
                query.one("kind", "unknown_kind", "没有这种文书。", text -> named(text, DocumentKind.values()));
        Field<String> to = query.one("to", "malformed", "应为岗位或单位的编号。", text -> PostId.read(text) == null ? null : text);
        Field<Document.State> state =
                query.one("state", "unknown_state", "没有这个状态。", text -> named(text, Document.State.values()));
        int limit = query.number("limit", 1, Limits.PAGE).or(Limits.USUAL_PAGE);
        Field<String> cursor = query.opaque("cursor");
        query.finish();
        FindDocuments.Asked asked = new FindDocuments.Asked(kind.value(), to.value(), state.value());
        return page(request.by(), about.value(), asked, limit, cursor.value());
    }

    private HttpReply page(
            Actor by, @Nullable CaseId id, FindDocuments.Asked asked, int limit, @Nullable String cursor) {
        List<String> bound = bound(by, id, asked);
        String after = cursors.open(bound, cursor);
        DocumentLists.Page page =
                id == null ? find.page(by, asked, limit, after) : find.of(by, id, asked, limit, after);
        String next = page.next();
        return HttpReply.json(200, DocumentBody.list(page.items(), next == null ? null : cursors.seal(bound, next)));
    }

    private HttpReply show(Request request) {
        return HttpReply.json(200, DocumentBody.of(find.byId(request.by(), id(request))));
    }

    private HttpReply receive(Request request, ReceiveDocument.How how) {
        Fields fields = request.fields();
        Supplier<Remark> said = receive.read(fields, how);
        fields.finish();
        ReceiveDocument.Done done = receive.apply(
                new ReceiveDocument.Command(request.by(), id(request), how, request.key(), request.fingerprint()),
                said.get());
        ObjectNode body = DocumentBody.of(done.document());
        if (how == ReceiveDocument.How.ACKNOWLEDGE) {
            // A retry hears what was said first, also if it was answered since.
            body.put("state", Document.State.ACKNOWLEDGED.name())
                    .putNull("reply")
                    .putNull("repliedAt");
        }
        HttpReply reply = HttpReply.json(200, body);
        return done.replayed() ? reply.with("Idempotency-Replayed", "true") : reply;
    }

    private static @Nullable DocumentId id(Request request) {
        return DocumentId.read(request.named("id"));
    }

    private static List<String> bound(Actor by, @Nullable CaseId id, FindDocuments.Asked asked) {
        UnitId unit = by.unit();
        return List.of(
                ROOT,
                by.subject(),
                by.role().word(),
                unit == null ? "" : unit.value(),
                id == null ? "" : id.value(),
                asked.toString());
    }

    private static <E extends Enum<E>> @Nullable E named(String text, E[] values) {
        return Stream.of(values)
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElse(null);
    }
}
