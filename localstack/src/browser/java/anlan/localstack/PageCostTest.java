package anlan.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.Sizes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a page costs whoever opens it for the first time. The bytes are held; what depends on the
 * machine is told: {@code bench/pages} prints it.
 */
@Tag("browser")
class PageCostTest {

    private static final int WITHOUT_CHARTS = 100_000;
    private static final int WITH_CHARTS = 400_000;

    /** A browser that is slowed down paints the head of a page before it has read the end of it. */
    private static final double NOTHING = Slowness.isSet() ? 0.001 : 0;

    private static final String MEASURED = """
            () => new Promise(resolve => {
              const sums = {long: 0, longest: 0, shift: 0, moved: ''};
              new PerformanceObserver(list => list.getEntries().forEach(e => {
                sums.long += 1; sums.longest = Math.max(sums.longest, e.duration);
              })).observe({type: 'longtask', buffered: true});
              new PerformanceObserver(list => list.getEntries().forEach(e => {
                if (e.hadRecentInput) return;
                sums.shift += e.value;
                e.sources.forEach(({node, previousRect: was, currentRect: is}) => {
                  const name = node?.outerHTML?.slice(0, 90) ?? node?.textContent;
                  sums.moved += `${name} ${JSON.stringify(was)} ${JSON.stringify(is)}\n`;
                });
              })).observe({type: 'layout-shift', buffered: true});
              setTimeout(() => resolve({
                paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0, ...sums}), 300);
            })""";

    private record Cost(String page, int width, int files, long bytes, long charts, Map<String, Object> measured) {

        String row() {
            return String.format(
                    Locale.ROOT,
                    "| `%s` | %d | %d | %.1f KB | %.1f KB | %d ms | %d, longest %d ms | %.3f |",
                    page,
                    width,
                    files,
                    (bytes - charts) / 1000.0,
                    bytes / 1000.0,
                    number("paint").longValue(),
                    number("long").longValue(),
                    number("longest").longValue(),
                    number("shift").doubleValue());
        }

        Number number(String name) {
            return (Number) Objects.requireNonNull(measured.get(name));
        }
    }

    @Test
    void a_first_visit_is_small_and_nothing_on_a_page_moves(@TempDir Path data) throws Exception {
        List<Cost> costs = new ArrayList<>();
        try (SeenCity city = new SeenCity(data).lived();
                Browser browser = new Browser(city.url())) {
            for (String page : List.of("/", "/report", "/report#new", "/desk", "/packs/2024-W09")) {
                for (int width : Browser.WIDTHS) {
                    costs.add(cost(browser, page, width));
                }
            }
        }
        List<String> table = new ArrayList<>(List.of(
                "| page | width | files | without charts | in all | first contentful paint | long tasks | layout shift |",
                "|---|---|---|---|---|---|---|---|"));
        costs.forEach(cost -> table.add(cost.row()));
        Files.write(Files.createDirectories(Path.of("target")).resolve("pages.md"), table);
        assertThat(costs).allSatisfy(cost -> {
            assertThat(cost.bytes() - cost.charts()).as(cost.row()).isLessThanOrEqualTo(WITHOUT_CHARTS);
            assertThat(cost.bytes()).as(cost.row()).isLessThanOrEqualTo(WITH_CHARTS);
            assertThat(cost.number("shift").doubleValue())
                    .as("%s%n%s", cost.row(), cost.measured().get("moved"))
                    .isLessThanOrEqualTo(NOTHING);
        });
    }

    @SuppressWarnings("unchecked")
    private static Cost cost(Browser browser, String path, int width) {
        try (Browser.Window window = browser.open(width)) {
            List<Request> done = new ArrayList<>();
            window.page.onRequestFinished(done::add);
            window.to(path);
            Map<String, Object> measured = (Map<String, Object>) window.run(MEASURED);
            long all = 0;
            long charts = 0;
            for (Request request : List.copyOf(done)) {
                Sizes sizes = request.sizes();
                long bytes = (long) sizes.responseBodySize + sizes.responseHeadersSize;
                all += bytes;
                charts += request.url().contains("uPlot") ? bytes : 0;
            }
            assertThat(done).isNotEmpty();
            return new Cost(path, width, done.size(), all, charts, measured);
        }
    }
}
