package anlan.http;

import anlan.domain.refusal.Invalid;
import java.util.List;
import java.util.Set;

/**
 * The pages that people look at, and the files that they are made of; all that they show comes
 * from the API. A page takes no parameters, and ignores those that apps append to a link that is
 * passed on: what is asked for stands behind its {@code #}, which no server sees.
 */
final class PageRoutes implements RouteGroup {

    private static final String FUNCTION = "pages";

    /** WeChat appends these to a link that somebody passes on. */
    private static final Set<String> APPENDED = Set.of("from", "isappinstalled", "scene", "clicktime", "nsukey");

    /** Asked for again each time, which a tag makes cheap: a page never meets files of another. */
    private static final String ASK_AGAIN = "no-cache";

    /** The version stands in the name. */
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final StaticFiles pages = new StaticFiles(PageRoutes.class, "/pages/");
    private final StaticFiles assets = new StaticFiles(PageRoutes.class, "/pages/assets/");
    private final StaticFiles vendor = new StaticFiles(PageRoutes.class, "/pages/assets/vendor/");
    private final PagePolicy policy;

    PageRoutes(PagePolicy policy) {
        this.policy = policy;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                page("/", request -> page(request, "index.html")),
                page("/report", request -> page(request, "report.html")),
                page("/desk", request -> page(request, "desk.html")),
                page("/packs/{period}", this::pack),
                page("/favicon.ico", request -> file(request, pages, "favicon.ico", ASK_AGAIN)),
                page("/assets/{file}", request -> file(request, assets, request.named("file"), ASK_AGAIN)),
                page("/assets/vendor/{file}", request -> file(request, vendor, request.named("file"), FOR_EVER)));
    }

    private static Route page(String path, Route.Handler handler) {
        return Route.open(FUNCTION, "GET", path, handler).taking(APPENDED);
    }

    /** One page for all packs: which it shows, it reads from its own address. */
    private HttpReply pack(Request request) {
        try {
            var unused = PackRoutes.period(request.named("period"));
        } catch (Invalid malformed) {
            return unknown(request);
        }
        return page(request, "packs.html");
    }

    private HttpReply page(Request request, String name) {
        return policy.on(file(request, pages, name, ASK_AGAIN));
    }

    private static HttpReply file(Request request, StaticFiles folder, String name, String keep) {
        HttpReply found = folder.find(request.call(), name);
        return found == null ? unknown(request) : found.with("Cache-Control", keep);
    }

    private static HttpReply unknown(Request request) {
        return Problem.unknownRoute(request.call().requestId());
    }
}
