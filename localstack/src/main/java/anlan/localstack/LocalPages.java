package anlan.localstack;

import anlan.http.OpenRoutes;
import anlan.http.PagePolicy;
import anlan.http.StaticFiles;

/** The pages that only a city on a laptop has. They are made of the parts that all pages have. */
final class LocalPages {

    private static final PagePolicy OWN = PagePolicy.own();

    /**
     * What shows the API builds markup from text by itself, so Trusted Types can't be asked of it;
     * everything else can.
     */
    private static final PagePolicy VIEWER = PagePolicy.of("default-src 'self'; img-src 'self' data:;"
            + " object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");

    private LocalPages() {}

    static OpenRoutes in(OpenRoutes routes) {
        StaticFiles pages = new StaticFiles(LocalPages.class, "/local/");
        return routes.page("/local/", pages, "index.html", OWN)
                .page("/local/index.html", pages, "index.html", OWN)
                .page("/local/phones.html", pages, "phones.html", OWN)
                .page("/local/api.html", pages, "api.html", VIEWER)
                .files("/local/assets/{file}", new StaticFiles(LocalPages.class, "/local/assets/"))
                .files("/local/vendor/{file}", new StaticFiles(LocalPages.class, "/local/vendor/"));
    }
}
