package anlan.localstack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Nothing that a citizen writes is lost, and nothing arrives twice. */
class KeptReportTest extends ReportFixture {

    @Test
    void an_answer_that_is_lost_and_a_double_tap_make_one_case() {
        AtomicInteger sent = new AtomicInteger();
        page.route(ASKED, route -> {
            if (route.request().method().equals("POST") && sent.incrementAndGet() <= 2) {
                // It has arrived; whoever sent it does not hear so.
                route.fetch();
                route.abort("connectionreset");
            } else {
                route.resume();
            }
        });
        write("答复丢了");
        page.locator("#send").dblclick();
        String number = number();
        assertThat(sent.get()).isEqualTo(3);
        assertThat(cases()).isEqualTo(1);
        window.shows(page.locator("main"), number, "答复丢了");
    }

    @Test
    void a_reload_between_the_request_and_its_answer_makes_one_case() {
        AtomicBoolean first = new AtomicBoolean(true);
        AtomicBoolean arrived = new AtomicBoolean();
        // The route stays: without it the browser would let go the one that has no answer.
        page.route(ASKED, route -> {
            if (route.request().method().equals("POST") && first.getAndSet(false)) {
                route.fetch();
                arrived.set(true);
            } else {
                route.resume();
            }
        });
        write("还没有答复就刷新了");
        send();
        page.waitForCondition(arrived::get);
        window.until("() => " + DRAFT + ".some(at => JSON.parse(localStorage.getItem(at)).sent)");
        window.reload();
        assertThat(number()).startsWith("LH-");
        assertThat(cases()).isEqualTo(1);
    }

    @Test
    void without_a_network_nothing_is_lost_and_it_goes_by_itself_when_there_is_one() {
        write("没有网络");
        window.network(false);
        send();
        page.locator("text=还没有收到答复").waitFor();
        window.shoot("report-lost-360");
        window.network(true);
        number();
        assertThat(cases()).isEqualTo(1);
    }

    @Test
    void what_was_typed_is_there_after_a_reload_and_after_the_session_has_ended() {
        write("先写一半");
        city.passes("PT3H");
        window.reload();
        assertThat(page.locator("#description")).hasValue("先写一半");
        assertThat(page.locator("#town")).hasValue("331082001");
        window.run("() => sessionStorage.setItem('anlan.session', JSON.stringify("
                + "{token: 'ended', subject: {roles: ['citizen']}}))");
        page.locator("#description").pressSequentially(",再写一半");
        send();
        number();
        window.shows(page.locator("main"), "先写一半,再写一半");
        assertThat(cases()).isEqualTo(1);
    }

    @Test
    void a_photo_that_is_still_examined_is_waited_for_and_the_same_request_goes_again() {
        List<String> keys = new ArrayList<>();
        page.route(ASKED, route -> {
            if (posts(route) && keys.size() < 2) {
                keys.add(route.request().headerValue("Idempotency-Key"));
                refuse(route, 400, "invalid", "有误", """
                        {"pointer":"/photos/0","code":"photo_not_ready","detail":"照片还没有上传,或者正在检查。"}""");
            } else {
                if (posts(route)) {
                    keys.add(route.request().headerValue("Idempotency-Key"));
                }
                route.resume();
            }
        });
        write("照片正在检查");
        add(photo());
        send();
        page.locator("main >> text=照片正在检查,").waitFor();
        number();
        assertThat(keys).hasSize(3);
        assertThat(keys.stream().distinct()).hasSize(1);
        assertThat(cases()).isEqualTo(1);
    }

    @Test
    void a_network_that_is_lost_while_a_photo_goes_out_loses_nothing_and_it_goes_by_itself() {
        page.route("**/local/photos", route -> route.abort("connectionreset"));
        write("照片没有传完");
        add(photo());
        send();
        page.locator("text=还没有收到答复").waitFor();
        window.hides(page.locator("main"), "Failed to fetch");
        page.unroute("**/local/photos");
        window.run("() => dispatchEvent(new Event('online'))");
        number();
        assertThat(cases()).isEqualTo(1);
    }

    @Test
    void a_photo_of_yesterday_that_the_city_has_no_more_is_sent_anew_from_what_is_kept_here() {
        write("昨天写的");
        add(photo());
        window.run("""
                () => new Promise(done => {
                  const open = indexedDB.open('anlan', 1);
                  open.onsuccess = () => {
                    const store = open.result.transaction('photos', 'readwrite').objectStore('photos');
                    store.getAll().onsuccess = found => {
                      const put = store.put({...found.target.result[0], reference: 'photo/nothing-like-it'});
                      put.onsuccess = () => { open.result.close(); done(); };
                    };
                  };
                })""");
        window.reload();
        AtomicInteger announced = new AtomicInteger();
        page.route("**/v1/photos", route -> {
            if (announced.incrementAndGet() == 1) {
                refuse(route, 409, "photo_gone", "这张照片已经删除。", "");
            } else {
                route.resume();
            }
        });
        send();
        number();
        assertThat(announced.get()).isEqualTo(2);
        page.locator("figure img[alt='您的照片,第 1 张']").waitFor();
    }

    @Test
    void two_windows_write_two_complaints_and_none_is_taken_for_the_other() {
        Browser.Window other = window.another().to("/report");
        write("窗口甲写的");
        write(other, "窗口乙写的");
        send();
        String first = number();
        assertThat(other.page.locator("#description")).hasValue("窗口乙写的");
        other.page.locator("#send").click();
        assertThat(other.text(other.page.locator(NUMBER))).isNotEqualTo(first);
        other.shows(other.page.locator("main"), "窗口乙写的");
        assertThat(cases()).isEqualTo(2);
    }

    @Test
    void where_windows_cannot_be_told_apart_they_follow_each_other_and_only_one_sends() {
        page.context().addInitScript("Object.defineProperty(navigator, 'locks', {value: undefined})");
        window.reload();
        write("甲写的");
        Browser.Window other = window.another().to("/report#new");
        assertThat(other.page.locator("#description")).hasValue("甲写的");
        other.page.locator("#description").fill("乙改的");
        assertThat(page.locator("#description")).hasValue("乙改的");
        send();
        number();
        other.page.locator("text=已在另一个窗口里提交或删除").waitFor();
        assertThat(other.page.locator("#description")).hasValue("");
        assertThat(cases()).isEqualTo(1);
    }

    @Test
    void what_was_changed_after_it_had_arrived_is_told_and_kept_as_another_one() {
        AtomicInteger sent = new AtomicInteger();
        page.route(ASKED, route -> {
            if (posts(route) && sent.incrementAndGet() == 1) {
                route.fetch();
                refuse(route, 403, "forbidden", "中间有人说不行。", "");
            } else {
                route.resume();
            }
        });
        write("先写的");
        send();
        page.locator("text=中间有人说不行").waitFor();
        page.locator("#description").fill("后来改的");
        send();
        page.locator("text=还没有提交").waitFor();
        window.shows(page.locator("[role=alert]"), "LH-");
        assertThat(page.locator("#description")).hasValue("后来改的");
        send();
        number();
        window.shows(page.locator("main"), "后来改的");
        assertThat(cases()).isEqualTo(2);
    }

    @Test
    void a_dialog_keeps_what_was_typed_however_it_is_left_and_tells_why_it_was_refused() {
        write("要补充的");
        send();
        String id = id(number());
        page.locator("[data-deed='add-information']").click();
        page.locator("dialog textarea").fill("今晚又开工了");
        page.locator("dialog .close").click();
        page.locator("[data-deed='add-information']").click();
        assertThat(page.locator("dialog textarea")).hasValue("今晚又开工了");
        page.route("**/add-information", route -> refuse(route, 409, "too_many_additions", "补充说明已达 20 次。", ""));
        page.locator("dialog >> text=提交补充").click();
        page.locator("dialog >> text=补充说明已达 20 次").waitFor();
        page.unroute("**/add-information");
        city.deed("post:office", "/v1/complaints/" + id, "accept", "");
        page.locator("dialog >> text=提交补充").click();
        page.locator("dialog >> text=平安办已受理").waitFor();
        assertThat(page.locator("dialog textarea")).hasValue("今晚又开工了");
        page.locator("dialog #more-photos").setInputFiles(photo());
        page.locator("dialog .photos img").waitFor();
        isAccessible();
        window.shoot("report-add-360");
        page.locator("dialog >> text=提交补充").click();
        page.locator(".timeline >> text=今晚又开工了").waitFor();
        assertThat(city.get("post:office", "/v1/complaints/" + id)
                        .required("photos")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void where_nothing_can_be_kept_the_page_says_so_and_goes_on() {
        page.addInitScript("""
                Storage.prototype.setItem = function (at) {
                  if (this === localStorage) throw new DOMException('full', 'QuotaExceededError');
                  this[at] = arguments[1];
                };
                indexedDB.open = () => { throw new DOMException('blocked', 'SecurityError'); };""");
        window.reload();
        write("存不下");
        page.locator("text=这台设备现在存不下草稿").waitFor();
        isAccessible();
        add(photo());
        send();
        number();
        window.shows(page.locator("main"), "存不下");
    }
}
