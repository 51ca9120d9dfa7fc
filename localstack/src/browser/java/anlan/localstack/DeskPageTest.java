package anlan.localstack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
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

/** Officials at their desk and on a walk, in a real browser. */
@Tag("browser")
class DeskPageTest {

    private static final String TOWN = "331082001";
    private static final int PHONE = Browser.WIDTHS[0];
    private static final int DESK = Browser.WIDTHS[1];
    private static final Path PHOTO = Path.of("src/browser/resources/extinguisher.png");

    private static final AtomicInteger REPORTERS = new AtomicInteger();

    private static SeenCity city;
    private static Browser browser;

    @BeforeAll
    static void start(@TempDir Path data) {
        city = new SeenCity(data);
        var unused = complaint("夜里十点以后工地还在打桩");
        unused = hazard("灭火器过期");
        browser = new Browser(city.url());
    }

    @AfterAll
    static void stop() {
        browser.close();
        city.close();
    }

    /** A window in which somebody has chosen their post. */
    private static Browser.Window as(String post, int width, String path) {
        Browser.Window window = browser.open(width).to("/desk" + path);
        return signIn(window, post);
    }

    /** Chooses a post; what that one has to do is there then. */
    static Browser.Window signIn(Browser.Window window, String post) {
        window.page.locator("#post-search").fill(post);
        window.page.locator("[data-post='" + post + "']").click();
        window.page.locator(".desk-tabs").waitFor();
        return window.settled();
    }

    private static String complaint(String description) {
        return city.post("citizen:neighbour-" + REPORTERS.incrementAndGet(), "/v1/complaints", """
                        {"category":"noise","description":"%s","areaCode":"%s"}""".formatted(
                                description, TOWN))
                .required("id")
                .stringValue();
    }

    /** A hazard that waits for its town. */
    private static String hazard(String description) {
        return city.post(
                        "post:inspector",
                        "/v1/hazards",
                        "{\"source\":\"OFFICE\",\"category\":\"fire-equipment\"," + "\"description\":\"" + description
                                + "\",\"areaCode\":\"" + TOWN + "\"}")
                .required("id")
                .stringValue();
    }

    private static String status(String id) {
        return city.get("post:office", (id.startsWith("C") ? "/v1/complaints/" : "/v1/hazards/") + id)
                .required("status")
                .stringValue();
    }

    static Stream<Arguments> views() {
        return Stream.of("", "#new", "#documents", "#alerts")
                .flatMap(view -> IntStream.of(Browser.WIDTHS).mapToObj(width -> Arguments.of(view, width)));
    }

    @ParameterizedTest
    @MethodSource("views")
    void each_part_of_the_desk_breaks_nothing_and_can_be_used_by_everybody(String view, int width) {
        String name = "desk-" + (view.isEmpty() ? "list" : view.substring(1)) + "-" + width;
        for (ColorScheme light : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (Browser.Window window = browser.open(width, light).to("/desk" + view)) {
                signIn(window, "office");
                String part = view.equals("#new") ? "#walk" : ".empty, .worklist, .cards";
                window.page.locator(view.isEmpty() ? ".line" : part).first().waitFor();
                window.shoot(name + (light == ColorScheme.DARK ? "-dark" : ""));
                window.isAccessible();
                window.fits();
                window.isQuiet();
            }
        }
    }

    @Test
    void a_case_is_found_by_its_number_and_shows_what_happened_and_what_may_be_done() {
        String id = complaint("楼下酒吧半夜很吵");
        String number = city.get("post:office", "/v1/complaints/" + id)
                .required("number")
                .stringValue();
        for (int width : Browser.WIDTHS) {
            try (Browser.Window window = as("office", width, "")) {
                Page page = window.page;
                page.locator("#words").fill(number);
                page.locator("#words").press("Enter");
                page.locator(".case .timeline").waitFor();
                window.shows(page.locator(".case"), "楼下酒吧半夜很吵", "古城街道", number, "受理", "不予受理");
                page.locator("[data-deed=accept]").click();
                page.locator("#deed").waitFor();
                window.isAccessible();
                window.fits();
                window.shoot("desk-case-" + width);
                window.forgive();
            }
        }
    }

    @Test
    void a_hazard_goes_from_a_photo_to_its_end_by_hand() {
        String id;
        try (Browser.Window window = as("inspector", PHONE, "#new")) {
            Page page = window.page;
            page.locator("#photo-before").setInputFiles(PHOTO);
            page.locator(".shot img").waitFor();
            window.shoot("desk-walk-photo-360");
            AtomicInteger taps = new AtomicInteger();
            tap(page.locator("[data-category=fire-equipment]"), taps);
            tap(page.locator("[data-town='" + TOWN + "']"), taps);
            tap(page.locator("#walk button.main"), taps);
            assertThat(taps.get()).isLessThanOrEqualTo(3);
            page.locator(".queue li[data-state=IN] a").waitFor();
            window.isAccessible();
            window.shoot("desk-walk-in-360");
            id = window.attribute(page.locator(".queue li a").first(), "href").substring(1);

            // The next one on the same walk: where one is, is known.
            page.locator("[data-category=fire-exit]").click();
            page.locator("#walk button.main").click();
            assertThat(page.locator(".queue li[data-state=IN]")).hasCount(2);
            window.isQuiet();
        }
        assertThat(status(id)).isEqualTo("ASSIGNED");
        try (Browser.Window window = as("town-" + TOWN, PHONE, "#" + id)) {
            Page page = window.page;
            page.locator("[data-deed=sign]").click();
            page.locator("#deed button.main").click();
            page.locator("[data-deed=submit]").waitFor();
            page.locator("[data-deed=submit]").click();
            page.locator("#deed button.main").click();
            window.shows(page.locator("#deed-after-error"), "请加照片");
            window.isAccessible();
            evidence(page, "after");
            page.locator("#deed-note").fill("已更换灭火器。");
            page.locator("#deed button.main").click();
            window.shows(page.locator(".case"), "待验收");
        }
        try (Browser.Window window = as("inspector", DESK, "#" + id)) {
            Page page = window.page;
            page.locator("[data-deed=review]").click();
            page.locator("label:text-is('通过,销号')").click();
            evidence(page, "evidence");
            page.locator("#deed button.main").click();
            window.shows(page.locator(".case"), "已办结");
            window.shoot("desk-hazard-closed-1440");
        }
        assertThat(status(id)).isEqualTo("CLOSED");
    }

    private static void tap(Locator what, AtomicInteger taps) {
        taps.incrementAndGet();
        what.click();
    }

    private static void evidence(Page page, String field) {
        page.locator("#deed-" + field).setInputFiles(PHOTO);
        page.locator("#deed .photos img").waitFor();
    }

    @Test
    void who_acts_on_what_another_has_changed_is_told_what_and_loses_no_word() {
        String id = complaint("小区门口违停");
        String path = "/v1/complaints/" + id;
        String town = "post:town-" + TOWN;
        city.deed("post:office", path, "accept", "");
        city.deed("post:office", path, "dispatch", "\"owner\":\"town-" + TOWN + "\"");
        city.deed(town, path, "sign", "");
        try (Browser.Window window = as("town-" + TOWN, DESK, "#" + id)) {
            Page page = window.page;
            page.locator("[data-deed=reply]").click();
            page.locator("#deed-text").fill("已施划停车位。");
            city.deed(town, path, "contact", "\"note\":\"同事已打过电话\"");
            page.locator("#deed button.main").click();
            window.shows(page.locator("#conflict"), "首次联系", "同事已打过电话", "可以再次提交");
            assertThat(page.locator("#deed-text")).hasValue("已施划停车位。");
            window.isAccessible();
            window.shoot("desk-conflict-1440");

            city.deed("post:leader", path, "pause", "\"reason\":\"等鉴定结果\"");
            page.locator("#deed button.main").click();
            window.shows(page.locator("#conflict"), "等鉴定结果", "市领导", "暂停计时", "现在不能再");
            assertThat(page.locator("#deed-text")).hasValue("已施划停车位。");

            city.deed("post:leader", path, "resume", "");
            window.reload();
            page.locator("[data-deed=reply]").click();
            assertThat(page.locator("#deed-text")).hasValue("已施划停车位。");
            page.locator("#deed button.main").click();
            window.shows(page.locator(".case"), "已答复");
            assertThat(status(id)).isEqualTo("REPLIED");
        }
    }

    private static int hazards() {
        return city.get("post:town-" + TOWN, "/v1/hazards?limit=100")
                .required("items")
                .size();
    }

    @Test
    void what_is_registered_without_a_network_comes_in_once_when_it_is_back() {
        int before = hazards();
        try (Browser.Window window = as("inspector", PHONE, "#new")) {
            Page page = window.page;
            window.network(false);
            register(page);
            page.locator(".queue li[data-state=WAITING]").waitFor();
            window.shows(page.locator(".queue"), "等网络,自动提交");
            window.isAccessible();
            window.shoot("desk-offline-360");
            assertThat(hazards()).isEqualTo(before);
            window.network(true);
            page.locator(".queue li[data-state=IN]").waitFor();
            assertThat(hazards()).isEqualTo(before + 1);
        }
    }

    private static void register(Page page) {
        page.locator("[data-category=fire-equipment]").click();
        page.locator("[data-town='" + TOWN + "']").click();
        page.locator("#walk button.main").click();
    }

    @Test
    void a_lost_answer_and_a_reload_and_a_session_that_ended_make_one_hazard_of_whoever_registered_it() {
        int before = hazards();
        try (Browser.Window window = as("inspector", PHONE, "#new")) {
            Page page = window.page;
            page.route("**/v1/hazards", route -> {
                if (route.request().method().equals("POST")) {
                    // It has arrived; whoever sent it does not hear so.
                    var unused = route.fetch();
                    route.abort("connectionreset");
                } else {
                    route.resume();
                }
            });
            register(page);
            page.locator(".queue li[data-state=WAITING]").waitFor();
            page.unroute("**/v1/hazards");
            window.run("() => sessionStorage.clear()");
            window.reload();
            page.locator("#sign-in-title").waitFor();
            page.locator("text=本机还有 1 件隐患等登录后提交").waitFor();

            signIn(window, "leader");
            page.locator("text=等 inspector 登录后提交").waitFor();
            page.locator("#who button").click();
            signIn(window, "inspector");
            page.locator(".queue li[data-state=IN]").waitFor();
            assertThat(hazards()).isEqualTo(before + 1);
        }
    }

    @Test
    void a_session_that_ends_while_somebody_types_costs_no_word() {
        String id = hazard("配电箱没有盖");
        try (Browser.Window window = as("town-" + TOWN, DESK, "#" + id)) {
            Page page = window.page;
            page.locator("[data-deed=sign]").click();
            page.locator("#deed-note").fill("明早到场。");
            city.passes("PT3H");
            page.locator("#deed button.main").click();
            page.locator("dialog").waitFor();
            page.locator("dialog button:has-text('古城街道')").click();
            window.shows(page.locator(".case .timeline"), "明早到场");
            assertThat(status(id)).isEqualTo("RECTIFYING");
        }
    }

    @Test
    void a_deed_is_done_with_the_keyboard_alone() {
        String id = hazard("消防栓没有水");
        try (Browser.Window window = as("town-" + TOWN, DESK, "#" + id)) {
            Page page = window.page;
            assertThat(page.locator("#case-title")).isFocused();
            tabTo(window, "() => document.activeElement.dataset.deed === 'sign'");
            page.keyboard().press("Enter");
            assertThat(page.locator("#deed-note")).isFocused();
            page.keyboard().type("已收到。");
            tabTo(window, """
                    () => document.activeElement.textContent.trim() === '签收'
                      && document.activeElement.closest('#deed')""");
            page.keyboard().press("Enter");
            window.shows(page.locator(".case .timeline"), "已收到");
            assertThat(page.locator("#case-title")).isFocused();
            window.isQuietBut("reply-modules");
        }
        assertThat(status(id)).isEqualTo("RECTIFYING");
    }

    private static void tabTo(Browser.Window window, String reached) {
        for (int press = 0; press < 40; press++) {
            window.page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(window.run("() => Boolean((" + reached + ")())"))) {
                return;
            }
        }
        throw new AssertionError("the keyboard does not get there: " + reached);
    }

    @Test
    void a_unit_signs_for_a_document_and_answers_it() {
        String id = hazard("疏散通道堆货");
        try (Browser.Window window = as("town-" + TOWN, PHONE, "#" + id)) {
            Page page = window.page;
            page.locator(".document [data-acknowledge]").first().click();
            page.locator(".document >> text=已签收").first().waitFor();
            page.locator(".document summary").first().click();
            page.locator(".document textarea").first().fill("已安排整改。");
            page.locator(".document form button").first().click();
            page.locator(".document >> text=已反馈").first().waitFor();
            window.shows(page.locator(".document").first(), "已安排整改。");
            window.isAccessible();
        }
    }

    @Test
    void the_office_sees_what_became_of_each_message() {
        var unused = city.post("citizen:late", "/v1/complaints", """
                {"category":"fire-exit","description":"消防通道被堵","areaCode":"%s"}""".formatted(TOWN));
        city.passes("PT2H");
        try (Browser.Window window = as("office", DESK, "#alerts")) {
            Page page = window.page;
            assertThat(page.locator("[data-fate=PARKED]")).hasAttribute("aria-pressed", "true");
            page.locator(".empty").waitFor();
            page.locator("[data-fate=SENT]").click();
            window.shows(page.locator(".alert-line").first(), "已发出", "LH-2024");
            window.isQuiet();
        }
    }
}
