package anlan.localstack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Geolocation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A citizen with a telephone reports something, and sees what becomes of it. */
class ReportPageTest extends ReportFixture {

    @Test
    void a_complaint_goes_from_its_words_to_its_rating_and_each_step_is_told_in_plain_words() throws Exception {
        AtomicInteger clicks = new AtomicInteger();
        click("[data-category='noise']", clicks);
        window.shoot("report-form-360");
        page.locator("#description").fill("夜里十一点还在施工,孩子睡不着。");
        page.locator("#search").fill("文化社区");
        click("text=古城街道 文化社区", clicks);
        page.locator("#name").fill("王一");
        click("#noticed", clicks);
        click("#send", clicks);
        String number = number();
        window.isAccessible();
        window.shoot("report-sent-360");
        window.shows(page.locator("main"), "已收到", "您的诉求已提交", "前答复您");
        assertThat(page.locator(".qr path")).hasAttribute("d", Pattern.compile(".{500}"));

        city.answered(id(number), "town-331082001", "已责令停工,今后夜间不施工。");
        window.reload();
        page.locator("[data-deed='rate']").waitFor();
        window.shows(page.locator(".timeline"), "平安办已受理", "已交给责任单位办理", "单位已答复");
        window.shows(page.locator("main"), "今后夜间不施工");
        window.shoot("report-answered-360");
        click("[data-deed='rate']", clicks);
        page.locator("dialog >> text=提交评价").click();
        page.locator("dialog .error").first().waitFor();
        window.isAccessible();
        window.shoot("report-rate-360");
        click("dialog label:text-is('解决了')", clicks);
        click("dialog label:text-is('基本满意')", clicks);
        click("dialog >> text=提交评价", clicks);
        window.shows(page.locator("main"), "您已评价", "解决了,基本满意");
        window.isQuiet();
        String counted = "clicks of a citizen from the first page to the rating: " + clicks;
        Files.writeString(Path.of("target", "clicks.txt"), counted + "\n");
        System.out.println(counted);
        assertThat(clicks.get()).isLessThanOrEqualTo(8);
    }

    private void click(String what, AtomicInteger clicks) {
        clicks.incrementAndGet();
        page.locator(what).click();
    }

    @Test
    void markup_is_shown_as_the_text_that_it_is_and_what_turns_writing_is_refused_beside_its_field() {
        write("<script>document.title='broken'</script><img src=x onerror=\"document.title='broken'\">");
        page.locator("#name").fill("\u202Eabc");
        send();
        page.locator("#name-error").waitFor();
        assertThat(page.locator("#name")).isFocused();
        page.locator("#name").fill("عمر");
        page.locator("#address").fill("\u202Eabc");
        send();
        page.locator("#address-error").waitFor();
        assertThat(page.locator("#address")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#address")).isFocused();
        window.forgive();
        page.locator("#address").fill("شارع 1");
        send();
        number();
        window.shows(page.locator("main"), "<script>document.title='broken'</script><img src=x");
        assertThat(page).not().hasTitle(Pattern.compile("broken"));
        window.until("() => [...document.querySelectorAll('bdi')].every("
                + "each => getComputedStyle(each).unicodeBidi === 'isolate')");
        window.isQuiet();
    }

    @Test
    void the_keyboard_alone_is_enough() {
        tabTo("[data-category='noise']");
        page.keyboard().press("Enter");
        page.locator("#description").waitFor();
        tabTo("#description");
        page.keyboard().type("只用键盘");
        tabTo("#town");
        page.keyboard().press("ArrowDown");
        tabTo("#noticed");
        page.keyboard().press("Space");
        tabTo("#send");
        assertThat(page.locator("#send")).hasCSS("outline-style", "solid");
        page.keyboard().press("Enter");
        number();
        assertThat(page.locator("#main")).isFocused();
    }

    private void tabTo(String what) {
        for (int n = 0; n < 80; n++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(window.run("() => document.activeElement.matches(\"" + what + "\")"))) {
                return;
            }
        }
        throw new AssertionError("no way to " + what + " by the keyboard");
    }

    @Test
    void a_number_leads_to_ones_case_and_one_can_see_and_end_what_the_city_keeps() {
        write("查进度");
        page.locator("#name").fill("赵二");
        send();
        String number = number();
        page.locator("text=反映另一个问题").click();
        page.locator("#number").fill(number.toLowerCase(java.util.Locale.ROOT));
        page.locator("form >> text=查进度").click();
        assertThat(page.locator(NUMBER)).hasText(number);
        page.locator("text=反映另一个问题").click();
        page.locator("text=城市里有我的哪些信息").click();
        window.shows(page.locator("dialog"), "1 件", "赵二");
        window.isAccessible();
        window.shoot("report-mine-360");
        page.keyboard().press("Escape");
        page.locator("text=删除我的信息").click();
        page.locator("dialog >> text=全部删除").click();
        page.locator("text=已经删除").waitFor();
        window.until("() => localStorage.getItem('anlan.similar') === null");
        window.isQuiet();
    }

    @Test
    void a_photo_has_no_place_in_it_when_it_leaves_and_its_place_is_offered_to_its_owner() throws Exception {
        write("照片里有位置");
        byte[] placed = Pictures.jpegTakenAt(121.1205, 28.8501);
        assertThat(new String(placed, StandardCharsets.ISO_8859_1)).contains("Exif");
        add(new FilePayload("placed.jpg", "image/jpeg", placed));
        page.locator("[data-offer='take']").waitFor();
        isAccessible();
        window.shoot("report-place-of-photo-360");
        page.locator("[data-offer='take']").click();
        page.locator("text=已附上位置").waitFor();
        send();
        String id = id(number());
        var at = city.get("post:office", "/v1/complaints/" + id).required("location");
        assertThat(at.required("longitude").doubleValue()).isCloseTo(121.12, org.assertj.core.data.Offset.offset(0.02));
        try (Stream<Path> files = Files.walk(stored.resolve("photos"))) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            assertThat(all).isNotEmpty();
            for (Path file : all) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .doesNotContain("Exif");
            }
        }
    }

    @Test
    void a_photo_of_12_MB_is_made_small_and_a_file_that_is_no_photo_is_told_by_its_name() {
        byte[] large = Pictures.noise();
        assertThat(large.length).isGreaterThan(12_000_000);
        write("大照片");
        page.locator("#photos")
                .setInputFiles(new FilePayload("文书.jpg", "image/jpeg", "这不是照片".getBytes(StandardCharsets.UTF_8)));
        window.shows(page.locator("#photos-error"), "文书.jpg");
        isAccessible();
        add(new FilePayload("large.jpg", "image/jpeg", large));
        send();
        number();
        assertThat(page.locator("figure img[alt='您的照片,第 1 张']")).hasJSProperty("naturalWidth", 1600);
    }

    @Test
    void what_one_has_to_know_is_ticked_and_the_time_is_the_one_that_the_city_names() {
        page.locator("[data-category='water-supply']").click();
        for (var category : city.get("", "/v1/categories").required("items")) {
            if (category.required("code").stringValue().equals("water-supply")) {
                window.shows(
                        page.locator("#expected"),
                        category.required("answered").required("words").stringValue());
            }
        }
        page.locator("#description").fill("停水");
        page.locator("#town").selectOption("331082001");
        send();
        page.locator("#noticed-error").waitFor();
        assertThat(page.locator("#noticed")).isFocused();
        isAccessible();
        page.locator("#noticed").check();
        send();
        number();
    }

    @Test
    void what_others_have_reported_near_there_can_be_followed_before_sending() {
        var unused = city.post("citizen:near", "/v1/complaints", """
                {"category":"noise","description":"楼下音响","areaCode":"331082001","public":true,
                 "location":{"longitude":121.131,"latitude":28.861,"crs":"wgs84"}}""");
        BrowserContext device = page.context();
        device.grantPermissions(List.of("geolocation"));
        device.setGeolocation(new Geolocation(28.861, 121.131));
        write("同一个音响");
        page.locator("text=用我的位置").click();
        window.shows(page.locator("main"), "楼下音响");
        window.hides(page.locator("main"), "我也遇到");
        page.locator("[data-follow]").click();
        page.locator("text=提交后跟进这一件").waitFor();
        isAccessible();
        window.shoot("report-near-360");
        Request asked = page.waitForRequest(
                request -> request.url().contains("/similar") && request.url().contains("public-order"), () -> {
                    page.locator("text=换一类").click();
                    page.locator("[data-category='public-order']").click();
                });
        assertThat(asked.url()).contains("longitude=121.131");
        assertThat(page.locator("[data-follow]")).hasCount(0);
        page.locator("text=换一类").click();
        page.locator("[data-category='noise']").click();
        page.locator("[data-follow]").click();
        send();
        String id = id(number());
        assertThat(city.get("post:office", "/v1/complaints/" + id)
                        .required("status")
                        .stringValue())
                .isEqualTo("MERGED");
        window.shows(page.locator("main"), "与同一问题合并办理");
    }

    @Test
    void an_address_that_nobody_could_have_meant_shows_the_first_page() {
        window.to("/report#%");
        window.reload();
        page.locator("[data-category='noise']").waitFor();
        window.isQuiet();
    }
}
