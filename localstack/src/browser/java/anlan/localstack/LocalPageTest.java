package anlan.localstack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody new sees a living city in two minutes, without a shell. */
@Tag("browser")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LocalPageTest {

    private static final double MOST = 600_000;
    private static final String HOSTILE = "<img src=x onerror=document.title='broken'>";

    private static SeenCity city;
    private static Browser browser;

    @BeforeAll
    static void open(@TempDir Path data) throws Exception {
        Files.createDirectories(data);
        new Inbox(data.resolve("phones.jsonl"))
                .receive(
                        "2024-02-16T09:00:00+08:00",
                        "+861000000001",
                        HOSTILE,
                        Map.of("alertIds", "H2~1~T+0~owner,H3~1~T+3~owner"));
        city = new SeenCity(data);
        browser = new Browser(city.url());
    }

    @AfterAll
    static void close() {
        browser.close();
        city.close();
    }

    @Test
    @Order(1)
    void one_button_brings_a_week_to_life_and_pressed_again_it_changes_nothing() {
        try (Browser.Window window = browser.open(Browser.WIDTHS[1]).to("/local/")) {
            Page page = window.page;
            page.locator("#live").waitFor();
            window.shoot("local-before-1440");
            page.locator("#live").click();
            page.locator("progress").waitFor();
            window.isAccessible();
            page.locator("#week-done").waitFor(new com.microsoft.playwright.Locator.WaitForOptions().setTimeout(MOST));
            window.isQuiet();

            window.follow(page.locator("#week-done >> text=城市数据"));
            assertThat(page.locator("h1")).hasText("2024年3月8日");
            assertThat(page.locator("[data-figure='hazards.open'] .value")).hasText(Pattern.compile("[1-9]"));
            window.shoot("city-after-week-1440");
            window.isQuiet();
        }
        var texts = city.get("", "/local/phones").size();
        assertThat(texts).isGreaterThan(20);
        assertThat(city.post("", "/local/demo-week", "{}").required("state").stringValue())
                .isEqualTo("DONE");
        assertThat(city.get("", "/local/phones").size()).isEqualTo(texts);
    }

    static Stream<Arguments> pages() {
        return Stream.of("/local/", "/local/phones.html")
                .flatMap(page -> IntStream.of(Browser.WIDTHS).mapToObj(width -> Arguments.of(page, width)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    @Order(2)
    void a_page_breaks_nothing_and_can_be_used_by_everybody(String path, int width) {
        String name = (path.equals("/local/") ? "local" : "phones") + "-" + width;
        for (ColorScheme light : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            try (Browser.Window window = browser.open(width, light).to(path)) {
                window.page
                        .locator(path.equals("/local/") ? "[data-post=office]" : ".texts li")
                        .first()
                        .waitFor();
                window.shoot(name + (light == ColorScheme.DARK ? "-dark" : ""));
                window.isAccessible();
                window.fits();
                window.isQuiet();
            }
        }
    }

    @Test
    @Order(3)
    void one_press_makes_somebody_of_one_and_their_work_is_there() {
        try (Browser.Window window = browser.open(Browser.WIDTHS[1]).to("/local/")) {
            Page page = window.page;
            window.follow(page.locator("[data-post=office]"));
            assertThat(page).hasURL(city.url() + "/desk");
            window.shows(page.locator("#who"), "平安办");
            window.shows(page.locator(".line.late").first(), "超期");
            window.shoot("desk-after-week-1440");
            window.isQuiet();
        }
    }

    @Test
    @Order(4)
    void a_message_says_whose_telephone_which_rung_and_which_case_and_nothing_runs_that_it_holds() {
        try (Browser.Window window = browser.open(Browser.WIDTHS[1]).to("/local/phones.html")) {
            Page page = window.page;
            window.shows(page.locator(".texts"), "超期", "已发出", "LH-2024");
            page.locator("#find").fill("onerror");
            assertThat(page.locator(".texts li")).hasCount(1);
            window.shows(page.locator(".texts li"), HOSTILE, "平安办值班岗", "超期、超期3个工作日");
            assertThat(page).hasTitle("安澜 · 值班电话收到的短信");
            page.locator("#find").fill("");
            window.follow(page.locator(".text-about a").first());
            page.locator("#sign-in-title").waitFor();
            assertThat(page).hasURL(Pattern.compile("/desk#"));
            window.isQuiet();
        }
    }

    @Test
    @Order(5)
    void the_clock_moves_on_and_says_before_what_will_happen() {
        try (Browser.Window window = browser.open(Browser.WIDTHS[0]).to("/local/")) {
            Page page = window.page;
            page.locator("[data-by=P1D]").waitFor();
            window.shows(page.locator(".steps"), "公布 1 天的数据");
            String before = window.text(page.locator(".now"));
            page.locator("[data-by=PT1H]").click();
            assertThat(page.locator(".now")).not().hasText(before);
            window.shows(page.locator(".toast"), "定时任务");
            window.isQuiet();
        }
    }

    /** The viewer itself is as its makers publish it: what is ours around it is held against WCAG elsewhere. */
    @Test
    @Order(6)
    void the_api_can_be_read_and_tried_as_whoever_is_signed_in() {
        try (Browser.Window window = browser.open(Browser.WIDTHS[1]).to("/local/")) {
            Page page = window.page;
            window.follow(page.locator("[data-post=office]"));
            window.to("/local/api.html");
            page.locator("#operations-tag-sessions").click();
            page.locator("#operations-sessions-me .opblock-summary-control").click();
            page.locator("#operations-sessions-me .try-out__btn").click();
            page.locator("#operations-sessions-me .execute").click();
            String answer = "#operations-sessions-me .live-responses-table";
            window.shows(page.locator(answer), "200", "post:office");
            window.shoot("api-1440");
            window.isQuiet();
        }
    }
}
