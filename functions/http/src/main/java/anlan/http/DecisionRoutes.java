package anlan.http;

import anlan.domain.decision.Decision;
import anlan.domain.decision.DecisionId;
import anlan.domain.decision.Decisions;
import anlan.domain.decision.Reminders;
import anlan.domain.figures.Period;
import anlan.domain.people.PostId;
import anlan.domain.people.Rights;
import anlan.domain.refusal.Invalid;
import anlan.usecases.Field;
import anlan.usecases.Form;
import anlan.usecases.decision.KeepDecisions;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The decisions of meetings (会商决定), over HTTP. */
final class DecisionRoutes implements RouteGroup {

    private static final String FUNCTION = "sessions";
    private static final String ROOT = "/v1/decisions";
    private static final String ONE = ROOT + "/{id}";

    private final KeepDecisions keep;
    private final Reminders reminders;
    private final Cursors cursors;

    DecisionRoutes(KeepDecisions keep, Reminders reminders, Cursors cursors) {
        this.keep = keep;
        this.reminders = reminders;
        this.cursors = cursors;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post(FUNCTION, ROOT, Rights.roles("decision.record"), this::record)
                        .asOfNow(),
                Route.get(FUNCTION, ROOT, Rights.roles("decision.read"), this::list)
                        .taking(Set.of("limit", "cursor")),
                Route.get(FUNCTION, ONE, Rights.roles("decision.read"), this::show),
                Route.post(FUNCTION, ONE + "/complete", Rights.roles("decision.complete"), this::complete)
                        .asOfNow(),
                Route.post(FUNCTION, ONE + "/cancel", Rights.roles("decision.cancel"), this::cancel)
                        .asOfNow());
    }

    private HttpReply record(Request request) {
        Fields fields = request.fields();
        Field<Period> pack =
                fields.one("pack", "malformed", "会商材料应写作 2024-W06、2024-01 或 2024-Q1。", DecisionRoutes::pack);
        Field<String> text = fields.text("text", Form.TEXT);
        Field<PostId> owner = fields.post("owner");
        Field<LocalDate> dueOn = fields.date("dueOn");
        fields.finish();
        KeepDecisions.Done done =
                keep.record(request.asked(), new KeepDecisions.Draft(pack.get(), text.get(), owner.get(), dueOn.get()));
        Decision decision = done.decision();
        return replied(
                HttpReply.json(201, DecisionBody.of(decision)).with("Location", ROOT + "/" + decision.id()), done);
    }

    private HttpReply list(Request request) {
        Parameters query = request.query();
        int limit = query.number("limit", 1, Limits.PAGE).or(Limits.USUAL_PAGE);
        Field<String> cursor = query.opaque("cursor");
        query.finish();
        List<String> bound = List.of(
                ROOT,
                request.by().subject(),
                request.by().role().word(),
                String.valueOf(request.by().unit()));
        Decisions.Page page = keep.list(request.by(), limit, cursors.open(bound, cursor.value()));
        String next = page.next();
        return HttpReply.json(200, DecisionBody.list(page.items(), next == null ? null : cursors.seal(bound, next)));
    }

    private HttpReply show(Request request) {
        Decision decision = keep.find(request.by(), id(request));
        return HttpReply.json(200, DecisionBody.of(decision, reminders.of(decision.id())));
    }

    private HttpReply complete(Request request) {
        Fields fields = request.fields();
        Field<String> text = fields.text("text", Form.TEXT);
        fields.finish();
        return closed(request, KeepDecisions.Deed.COMPLETE, text.get());
    }

    private HttpReply cancel(Request request) {
        Fields fields = request.fields();
        Field<String> reason = fields.optionalText("reason", Form.TEXT);
        fields.finish();
        return closed(request, KeepDecisions.Deed.CANCEL, reason.value());
    }

    private HttpReply closed(Request request, KeepDecisions.Deed deed, @Nullable String text) {
        KeepDecisions.Done done = keep.close(request.asked(), id(request), deed, text);
        return replied(HttpReply.json(200, DecisionBody.of(done.decision())), done);
    }

    private static HttpReply replied(HttpReply reply, KeepDecisions.Done done) {
        return done.replayed() ? reply.with("Idempotency-Replayed", "true") : reply;
    }

    private static @Nullable DecisionId id(Request request) {
        return DecisionId.read(request.named("id"));
    }

    private static @Nullable Period pack(String text) {
        try {
            return PackRoutes.period(text);
        } catch (Invalid malformed) {
            return null;
        }
    }
}
