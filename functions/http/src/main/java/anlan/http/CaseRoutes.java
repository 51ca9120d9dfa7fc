package anlan.http;

import anlan.domain.area.Areas;
import anlan.domain.category.CaseKind;
import anlan.domain.intake.Intake;
import anlan.domain.intake.Receipt;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.CaseSummary;
import anlan.domain.people.Actor;
import anlan.domain.people.Rights;
import anlan.domain.people.Role;
import anlan.usecases.Casework;
import anlan.usecases.CurrentPosts;
import anlan.usecases.FindCase;
import anlan.usecases.FindWork;
import anlan.usecases.OpenCase;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The routes that every kind of case has: bring one in, list, show, prove, and do a deed.
 *
 * @param <C> the kind of case
 */
class CaseRoutes<C extends Case> implements RouteGroup {

    /** The parts that all kinds need alike. */
    record Common(CurrentPosts posts, Areas areas, Cursors cursors, InstantSource clock) {}

    private final CaseKind kind;
    private final @Nullable OpenCase<?> open;
    private final Set<String> statuses;
    private final FindCase<C> find;
    private final FindWork<C> work;
    private final CaseView<C> view;
    private final DeedRoutes<C> deeds;
    private final Common common;

    /**
     * Takes what differs between kinds.
     *
     * @param open brings one in; null where nobody does over HTTP
     * @param statuses of that kind
     */
    CaseRoutes(
            CaseKind kind,
            @Nullable OpenCase<?> open,
            Enum<?>[] statuses,
            FindCase<C> find,
            FindWork<C> work,
            Casework<C> casework,
            CaseView<C> view,
            Common common) {
        this.kind = kind;
        this.open = open;
        this.statuses = Statuses.of(statuses);
        this.find = find;
        this.work = work;
        this.view = view;
        this.deeds = new DeedRoutes<>(casework, common.posts());
        this.common = common;
    }

    /** A case as it is shown. */
    ObjectNode show(Actor by, String id) {
        return view.of(find.byId(by, id), clock().instant());
    }

    /** What whoever brings a case in is told. */
    ObjectNode receipt(Receipt receipt) {
        return CaseBodies.receipt(receipt);
    }

    /** The lists of this kind. */
    List<Route> lists() {
        return List.of(worklist(root()));
    }

    final Route worklist(String path) {
        return Route.get(function(), path, Rights.roles(kind.right("worklist")), this::list)
                .taking(PageQuery.NAMES)
                .readingItsCaller();
    }

    /** Routes that only this kind has. */
    List<Route> more() {
        return List.of();
    }

    /** One page of the worklist of a unit. */
    FindWork.Page<C> page(Actor by, PageQuery query, @Nullable String after) {
        return work.on(by, query.unit(), query.limit(), after);
    }

    final FindWork<C> work() {
        return work;
    }

    @Override
    public final List<Route> routes() {
        Set<Role> readers = Rights.roles(kind.right("read"));
        List<Route> routes = new ArrayList<>();
        OpenCase<?> opening = open;
        if (opening != null) {
            Set<Role> openers = Rights.roles(kind.right(opening.name()));
            routes.add(Route.post(function(), root(), openers, request -> open(opening, request)));
        }
        routes.addAll(lists());
        routes.addAll(more());
        routes.add(Route.get(function(), root() + "/{id}", readers, this::show).readingItsCaller());
        routes.add(Route.get(function(), root() + "/{id}/proof", readers, this::proof)
                .readingItsCaller());
        routes.add(Route.post(function(), root() + "/{id}/{deed}", Route.anybody(), deeds::apply)
                .readingItsCaller());
        return routes;
    }

    /** The deployed function that answers them. */
    String function() {
        return kind.plural();
    }

    final String root() {
        return "/v1/" + kind.plural();
    }

    final InstantSource clock() {
        return common.clock();
    }

    private <D> HttpReply open(OpenCase<D> open, Request request) {
        Fields fields = request.fields();
        Supplier<D> details = open.read(fields, request.by());
        fields.finish();
        Intake.Answer answer =
                open.apply(new OpenCase.Command<>(request.by(), request.key(), request.fingerprint(), details.get()));
        return CaseBodies.created(root(), answer, receipt(answer.receipt()));
    }

    private HttpReply list(Request request) {
        PageQuery query = PageQuery.read(request, root(), statuses, common.areas());
        String after = common.cursors().open(query.bound(), query.cursor());
        Instant now = clock().instant();
        FindWork.Page<C> page = page(request.by(), query, after);
        ObjectNode body = Json.object();
        ArrayNode items = body.putArray("items");
        page.items().stream()
                .filter(line -> query.admits(CaseSummary.of(line.state()), now))
                .forEach(line -> items.add(view.line(line, now)));
        String next = page.next();
        return HttpReply.json(
                200, body.put("next", next == null ? null : common.cursors().seal(query.bound(), next)));
    }

    private HttpReply show(Request request) {
        return HttpReply.json(200, show(request.by(), request.named("id")));
    }

    private HttpReply proof(Request request) {
        FindCase.History<C> history = find.history(request.by(), request.named("id"));
        return HttpReply.json(200, CaseBodies.proof(history.state(), history.timeline()));
    }
}
