package anlan.localstack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A walk on which the network, the store of photos and the device fail in every way, in a real browser. */
class WalkPageTest extends PageFixture {

    private static final String TOWN = "331082001";
    private static final int PHONE = Browser.WIDTHS[0];
    private static final Path PHOTO = Path.of("src/browser/resources/extinguisher.png");
    private static final String HAZARDS = "**/v1/hazards";
    private static final String IN = ".queue li[data-state=IN]";

    private int before;

    @BeforeAll
    static void start(@TempDir Path data) {
        city = new SeenCity(data);
        browser = new Browser(city.url());
    }

    @BeforeEach
    void walk() {
        window = browser.open(PHONE).to("/desk#new");
        page = window.page;
        DeskPageTest.signIn(window, "inspector");
        before = hazards();
    }

    /** All hazards of the town that are not over, and those that were fixed on the spot. */
    private static int hazards() {
        return city.get("post:town-" + TOWN, "/v1/hazards?limit=100")
                .required("items")
                .size();
    }

    private void photo(String name) {
        page.locator("#photo-" + name).setInputFiles(PHOTO);
        page.locator("img[alt='" + (name.equals("before") ? "整改前" : "整改后") + "']")
                .waitFor();
    }

    private void register() {
        page.locator("[data-category=fire-equipment]").click();
        page.locator("[data-town='" + TOWN + "']").click();
        page.locator("#walk button.main").click();
    }

    private void tryNow() {
        window.run("() => dispatchEvent(new Event('online'))");
    }

    private static void problem(Route route, int status, String code, String... pointers) {
        List<String> errors = new ArrayList<>();
        for (int n = 0; n < pointers.length; n += 2) {
            errors.add("{\"pointer\":\"%s\",\"code\":\"%s\",\"detail\":\"说明 %s\"}"
                    .formatted(pointers[n], pointers[n + 1], pointers[n + 1]));
        }
        route.fulfill(new Route.FulfillOptions()
                .setStatus(status)
                .setContentType("application/problem+json")
                .setBody("{\"status\":%d,\"code\":\"%s\",\"detail\":\"没有收下\",\"errors\":[%s]}"
                        .formatted(status, code, String.join(",", errors))));
    }

    /** Answers for the city so many times that something is wrong with what is registered. */
    private List<Request> refusing(int times, String... pointers) {
        List<Request> asked = new ArrayList<>();
        page.route(HAZARDS, route -> {
            if (!route.request().method().equals("POST")) {
                route.resume();
                return;
            }
            asked.add(route.request());
            if (asked.size() <= times) {
                problem(route, 400, "invalid", pointers);
            } else {
                route.resume();
            }
        });
        return asked;
    }

    private static String key(Request request) {
        return request.headers().get("idempotency-key");
    }

    @Test
    void before_and_after_without_a_network_come_in_together_when_it_is_back() {
        window.network(false);
        photo("before");
        photo("after");
        register();
        page.locator(".queue li[data-state=WAITING]").waitFor();
        window.shows(page.locator(".queue"), "2 张照片");
        window.network(true);
        String id = window.attribute(page.locator(IN + " a"), "href").substring(1);
        assertThat(city.get("post:inspector", "/v1/hazards/" + id)
                        .required("status")
                        .stringValue())
                .isIn("CLOSED", "RECHECK");
    }

    @Test
    void what_names_a_photo_that_is_still_examined_waits_and_comes_in_as_it_was() {
        List<Request> asked = refusing(1, "/onSpot/before", "photo_not_ready", "/onSpot/after", "photo_not_ready");
        photo("before");
        photo("after");
        register();
        page.locator(".queue li >> text=照片还在检查").waitFor();
        tryNow();
        page.locator(IN).waitFor();
        assertThat(asked).hasSize(2);
        assertThat(key(asked.get(1))).isEqualTo(key(asked.get(0)));
        assertThat(asked.get(1).postData()).isEqualTo(asked.get(0).postData());
    }

    @Test
    void what_is_wrong_with_a_photo_is_told_beside_it() {
        refusing(1, "/onSpot/before", "photo_in_use");
        photo("before");
        photo("after");
        register();
        page.locator(".queue li[data-state=REFUSED]").waitFor();
        page.locator("text=改好再交").click();
        window.shows(page.locator("#photo-error"), "说明 photo_in_use");
        window.isAccessible();
        page.locator("#walk button.main").click();
        page.locator(IN).waitFor();
    }

    @Test
    void a_photo_that_the_city_has_forgotten_is_announced_anew_from_what_the_device_holds() {
        List<Request> asked = refusing(1, "/photos/0", "unknown_photo");
        photo("before");
        register();
        page.locator(".queue li").waitFor();
        tryNow();
        page.locator(IN).waitFor();
        assertThat(asked).hasSize(2);
        assertThat(asked.get(1).postData()).isNotEqualTo(asked.get(0).postData());
        assertThat(key(asked.get(1))).isNotEqualTo(key(asked.get(0)));
        assertThat(hazards()).isEqualTo(before + 1);
    }

    @Test
    void a_photo_whose_time_to_be_uploaded_has_passed_gets_another_one() {
        List<Request> announced = new ArrayList<>();
        page.onRequest(request -> {
            if (request.url().endsWith("/v1/photos") && request.method().equals("POST")) {
                announced.add(request);
            }
        });
        AtomicInteger uploads = new AtomicInteger();
        page.route("**/local/photos", route -> {
            if (uploads.getAndIncrement() == 0) {
                route.fulfill(new Route.FulfillOptions().setStatus(403).setBody("<Error/>"));
            } else {
                route.resume();
            }
        });
        photo("before");
        register();
        page.locator(IN).waitFor();
        assertThat(announced).hasSize(2);
        assertThat(key(announced.get(1))).isNotEqualTo(key(announced.get(0)));
    }

    @Test
    void one_that_has_to_wait_keeps_no_other_from_coming_in() {
        window.network(false);
        register();
        queued(1);
        photo("before");
        page.locator("[data-category=fire-exit]").click();
        page.locator("#walk button.main").click();
        queued(2);
        page.locator("[data-category=fire-exit]").click();
        page.locator("#walk button.main").click();
        queued(3);
        page.route("**/v1/photos", route -> problem(route, 503, "busy"));
        window.network(true);
        assertThat(page.locator(IN)).hasCount(2);
        assertThat(page.locator(".queue li[data-state=WAITING]")).hasCount(1);
        assertThat(hazards()).isEqualTo(before + 2);
    }

    private void queued(int items) {
        assertThat(page.locator(".queue li")).hasCount(items);
    }

    @Test
    void a_lost_answer_is_asked_for_with_the_same_words_and_photos() {
        List<Request> asked = new ArrayList<>();
        page.route(HAZARDS, route -> {
            if (!route.request().method().equals("POST")) {
                route.resume();
                return;
            }
            asked.add(route.request());
            if (asked.size() == 1) {
                var unused = route.fetch();
                route.abort("connectionreset");
            } else {
                route.resume();
            }
        });
        photo("before");
        register();
        page.locator(".queue li[data-state=WAITING]").waitFor();
        tryNow();
        page.locator(IN).waitFor();
        assertThat(asked.get(1).postData()).isEqualTo(asked.get(0).postData()).contains("photo/");
        assertThat(hazards()).isEqualTo(before + 1);
    }

    /** As a page of before kept it: sent once without its photo, and nobody heard the answer. */
    @Test
    void what_an_earlier_page_sent_without_its_photo_is_not_refused_for_it() {
        window.network(false);
        photo("before");
        register();
        page.locator(".queue li[data-state=WAITING]").waitFor();
        List<?> sent = (List<?>) window.run("""
                () => new Promise((done) => {
                  const asked = indexedDB.open('anlan-desk');
                  asked.onsuccess = () => {
                    const walks = asked.result.transaction('walks', 'readwrite').objectStore('walks');
                    walks.getAll().onsuccess = ({ target: { result: [item] } }) => {
                      delete item.sent;
                      walks.put(item).onsuccess = () => { asked.result.close(); done([item.key, JSON.stringify(item.body)]); };
                    };
                  };
                })""");
        var unused = city.post("post:inspector", "/v1/hazards", (String) sent.get(1), (String) sent.get(0));
        window.network(true);
        tryNow();
        page.locator(IN).waitFor();
        assertThat(hazards()).isEqualTo(before + 1);
    }

    @Test
    void where_the_city_takes_no_photos_a_hazard_comes_in_and_its_photo_stays_here() {
        page.route("**/v1/photos", route -> problem(route, 503, "no_photos"));
        photo("before");
        register();
        window.shows(page.locator(IN), "照片没有上传,留在本机");
        assertThat(hazards()).isEqualTo(before + 1);
    }

    @Test
    void a_photo_that_was_not_registered_yet_outlives_a_reload() {
        photo("before");
        page.locator("[data-category=fire-exit]").click();
        window.reload();
        page.locator("img[alt='整改前']").waitFor();
        assertThat(page.locator("[data-category=fire-exit]")).hasAttribute("aria-pressed", "true");
    }

    @Test
    void a_device_that_keeps_nothing_says_so_and_the_form_stays() {
        window.run(
                "() => { IDBObjectStore.prototype.put = () => { throw new DOMException('', 'QuotaExceededError'); }; "
                        + "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }; }");
        photo("before");
        register();
        window.shows(page.locator("#walk-problem"), "没有存下来");
        assertThat(page.locator("[data-category=fire-equipment]")).hasAttribute("aria-pressed", "true");
        assertThat(page.locator("#walk button.main")).isEnabled();
        page.locator("img[alt='整改前']").waitFor();
        window.isAccessible();
    }

    @Test
    void an_address_that_nobody_can_decode_shows_the_desk() {
        window.run("() => { location.hash = '%'; }");
        assertThat(page.locator("#list-title")).isAttached();
        window.isQuiet();
    }

    /** A native choice is two taps; one that is made for the last time's sake is none. */
    @Test
    void a_hazard_that_is_fixed_on_the_spot_takes_three_taps_after_its_photos() {
        for (int walk = 0; walk < 2; walk++) {
            photo("before");
            photo("after");
            AtomicInteger taps = new AtomicInteger();
            tap("[data-category=fire-equipment]", taps);
            if (walk == 0) {
                tap("[data-town='" + TOWN + "']", taps);
            }
            tap("#walk button.main", taps);
            assertThat(taps.get()).isLessThanOrEqualTo(3 - walk);
            assertThat(page.locator(IN)).hasCount(walk + 1);
        }
        assertThat(page.locator("#town")).hasValue(TOWN);
    }

    private void tap(String what, AtomicInteger taps) {
        taps.incrementAndGet();
        page.locator(what).click();
    }
}
