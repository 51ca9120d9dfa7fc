package anlan.localstack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages as people see them, in a real browser, on a phone and on a desk. */
@Tag("browser")
class PagesTest {

    private static final String PACK = "/packs/2024-W09";

    private static SeenCity city;
    private static Browser browser;

    @BeforeAll
    static void open(@TempDir Path data) {
        city = new SeenCity(data).lived();
        browser = new Browser(city.url());
    }

    @AfterAll
    static void close() {
        browser.close();
        city.close();
    }

    static Stream<Arguments> pages() {
        return Stream.of("/", "/report", "/report#new", "/desk", PACK)
                .flatMap(page -> IntStream.of(Browser.WIDTHS).mapToObj(width -> Arguments.of(page, width)));
    }

    private static String file(String page, int width) {
        String name = page.equals("/") ? "city" : page.substring(1).replaceAll("[/#]", "-");
        return name + "-" + width;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_breaks_nothing_and_can_be_used_by_everybody(String path, int width) {
        try (Browser.Window window = browser.open(width).to(path)) {
            window.shoot(file(path, width));
            window.isAccessible();
            window.fits();
            window.isQuiet();
        }
        try (Browser.Window night = browser.open(width, ColorScheme.DARK).to(path)) {
            night.shoot(file(path, width) + "-dark");
            night.isAccessible();
        }
    }

    @Test
    void the_city_shows_the_newest_published_day_by_its_date_with_what_each_rate_is_made_of() {
        try (Browser.Window window = browser.open(Browser.WIDTHS[1]).to("/")) {
            assertThat(window.page.locator("h1")).hasText("2024年3月3日");
            var figures = city.get("", "/v1/figures/periods/2024-Q1");
            var rate = figures.required("rates").required("rect.all");
            window.page.locator(".tabs >> text=本季").click();
            Locator shown = window.page.locator("[data-figure='rect.all']");
            assertThat(shown)
                    .containsText(
                            Pattern.compile("本季 [0-9.]+% · " + rate.required("num") + "/" + rate.required("den")));
            window.shows(shown, "0 / 0", "/12");
            window.shows(window.page.locator("[data-figure='hazards.open'] .value"), "4");
            window.isQuiet();
        }
    }

    @Test
    void anybody_can_reckon_again_what_was_published_and_gets_the_digest() {
        try (Browser.Window window = browser.open(Browser.WIDTHS[0]).to("/")) {
            Page page = window.page;
            page.locator(".headline >> text=重新计算").click();
            String digest =
                    city.get("", "/v1/figures/newest").required("digest").stringValue();
            page.locator("dialog >> text=就在这里重新计算").click();
            window.shows(page.locator("dialog .note"), "一致", digest);
            window.shows(page.locator("dialog pre"), "curl -s '" + city.url() + "/v1/figures/days/2024-03-03");
            window.isAccessible();
            window.shoot("recompute-360");
            window.isQuiet();
        }
    }

    @Test
    void the_cases_behind_a_number_are_for_whoever_may_know_of_them() {
        try (Browser.Window window = browser.open(Browser.WIDTHS[1]).to("/")) {
            Page page = window.page;
            page.locator("[data-figure='hazards.open']").click();
            page.locator("dialog >> text=背后的事项").click();
            page.locator("dialog button:text-is('平安办')").click();
            assertThat(page.locator("dialog tbody tr")).hasCount(4);
            window.shows(page.locator("dialog"), "合计 4 件");
            window.isAccessible();
            window.shoot("behind-1440");
            window.isQuiet();
        }
    }

    @Test
    void a_pack_asks_who_one_is_then_shows_all_of_it_and_prints_on_landscape_paper() throws Exception {
        try (Browser.Window window = browser.open(Browser.WIDTHS[1]).to(PACK)) {
            Page page = window.page;
            window.shows(page.locator("main"), "需要登录");
            page.locator("main >> text=登录").last().click();
            page.locator("dialog button:text-is('平安办')").click();
            page.locator(".drawn").first().waitFor();
            window.isAccessible();
            window.shoot("packs-1440-open");
            assertThat(page.locator("main section")).hasCount(7);
            Path pdf = Path.of("target", "screenshots", "pack.pdf");
            page.pdf(new Page.PdfOptions().setPath(pdf).setPreferCSSPageSize(true));
            String text = new String(Files.readAllBytes(pdf), java.nio.charset.StandardCharsets.ISO_8859_1);
            assertThat(text).containsPattern("/MediaBox \\[0 0 84[12](\\.[0-9]+)? 59[45]");
            var workbook =
                    page.waitForDownload(() -> page.locator("text=下载表格 XLSX").click());
            assertThat(workbook.suggestedFilename()).isEqualTo("安澜-2024-W09.xlsx");
            assertThat(Files.readAllBytes(workbook.path())).startsWith('P', 'K');
            window.isQuiet();
        }
    }

    @Test
    void a_city_that_has_just_begun_says_so_and_breaks_nothing(@TempDir Path data) {
        try (SeenCity fresh = new SeenCity(data);
                Browser other = new Browser(fresh.url())) {
            for (int width : Browser.WIDTHS) {
                try (Browser.Window window = other.open(width).to("/")) {
                    window.shows(window.page.locator("main"), "还没有公布过数据");
                    window.shoot("city-empty-" + width);
                    window.isAccessible();
                    window.fits();
                    window.isQuiet();
                }
            }
        }
    }

    private static Predicate<String> boardOf(String group) {
        return url -> url.contains("/v1/boards/") && url.endsWith("group=" + group);
    }

    @Test
    void the_board_names_all_towns_and_lists_what_somebody_ought_to_look_at() {
        try (Browser.Window window = browser.open(Browser.WIDTHS[1])) {
            Page page = window.page;
            page.route(boardOf("towns"), route -> {
                var answer = route.fetch();
                route.fulfill(new Route.FulfillOptions()
                        .setResponse(answer)
                        .setBody(answer.text().replace("\"signals\":[", """
                                "signals":[{"kind":"BURST","area":"331082001",
                                  "evidence":{"n":6,"of":8,"example":"LH-20240229-000001"}},
                                {"kind":"REPEATED_EVIDENCE","area":"331082112",
                                  "evidence":{"n":3,"of":4,"example":null}},""")));
            });
            window.to("/");
            var rows = page.locator("[aria-labelledby='board-title'] tbody tr");
            assertThat(rows).hasCount(19);
            window.shows(rows.last(), "—", "0/0");
            page.locator("#signals summary").click();
            window.shows(page.locator("#signals"), "不扣分", "古城街道 · 短时间集中即查即改", "6 / 8", "佐证重复使用", "还不能查的");
            window.hides(page.locator("#signals"), "BURST", "REPEATED");
            window.isAccessible();
            window.shoot("city-signals-1440");
            window.isQuiet();
        }
    }

    @Test
    void an_answer_that_comes_late_does_not_stand_in_place_of_a_newer_one() {
        try (Browser.Window window = browser.open(Browser.WIDTHS[1]).to("/")) {
            Page page = window.page;
            AtomicReference<Route> late = new AtomicReference<>();
            page.route(boardOf("departments"), late::set);
            page.locator(".tabs >> text=部门").click();
            page.waitForCondition(() -> late.get() != null);
            page.waitForResponse(
                    answer -> boardOf("towns").test(answer.url()),
                    () -> page.locator(".tabs >> text=镇街").click());
            page.waitForResponse(
                            answer -> boardOf("departments").test(answer.url()),
                            () -> late.get().resume())
                    .finished();
            // Whatever the page does about it, it has done before an answer that was asked for later.
            window.run("async () => (await fetch('/v1/areas?level=TOWN')).json()");
            assertThat(page.locator("[aria-labelledby='board-title'] tbody tr").first())
                    .containsText(Pattern.compile("街道|镇"));
            window.isQuiet();
        }
    }
}
