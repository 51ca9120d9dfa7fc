package anlan.localstack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The page of reports on a telephone, and what a citizen does with it. */
abstract class ReportFixture extends PageFixture {

    static final String ASKED = "**/v1/complaints";
    static final String NUMBER = ".case-number";

    /** Where the page keeps what was not sent. */
    static final String DRAFT = "Object.keys(localStorage).filter(at => at.startsWith('anlan.draft.'))";

    static Path stored;

    @BeforeAll
    static void start(@TempDir Path data) {
        stored = data;
        city = new SeenCity(data);
        browser = new Browser(city.url());
    }

    @BeforeEach
    void open() {
        window = browser.open(Browser.WIDTHS[0]).to("/report");
        page = window.page;
    }

    void write(String words) {
        write(window, words);
    }

    static void write(Browser.Window window, String words) {
        Page page = window.page;
        page.locator("[data-category='noise']").click();
        page.locator("#description").fill(words);
        page.locator("#town").selectOption("331082001");
        page.locator("#noticed").check();
    }

    void send() {
        page.locator("#send").click();
    }

    String number() {
        return window.text(page.locator(NUMBER));
    }

    void add(FilePayload... files) {
        int before = window.count(page.locator(".photos img"));
        page.locator("#photos").setInputFiles(files);
        assertThat(page.locator(".photos img")).hasCount(before + files.length);
    }

    static FilePayload photo() {
        return new FilePayload("photo.jpg", "image/jpeg", Pictures.jpeg());
    }

    /** What a page would get from a city that refuses. */
    static void refuse(Route route, int status, String code, String detail, String errors) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(status)
                .setContentType("application/problem+json")
                .setBody("{\"status\":%d,\"code\":\"%s\",\"detail\":\"%s\",\"errors\":[%s]}"
                        .formatted(status, code, detail, errors)));
    }

    static boolean posts(Route route) {
        return route.request().method().equals("POST");
    }

    /** How many complaints this device has made. */
    Object cases() {
        return window.run("""
                async () => {
                  const {token} = JSON.parse(sessionStorage.getItem('anlan.session'));
                  const answer = await fetch('/v1/complaints', {headers: {Authorization: 'Bearer ' + token}});
                  return (await answer.json()).items.length;
                }""");
    }

    String id(String number) {
        return city.get("post:office", "/v1/cases/" + number).required("id").stringValue();
    }

    /** The form as it is from its top: what a sticky head covers is not small, only covered. */
    void isAccessible() {
        window.run("() => scrollTo(0, 0)");
        window.isAccessible();
    }
}
