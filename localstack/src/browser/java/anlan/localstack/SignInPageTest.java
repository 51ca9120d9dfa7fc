package anlan.localstack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Who somebody is in a browser: officials through the city's issuer, of which a stub stands between
 * browser and city, and a citizen in the same tab.
 */
class SignInPageTest extends PageFixture {

    private static final String ISSUER = "https://issuer.example";
    private static final String HOLDER = "oidc:3f2c-zhang";

    /** What the browser took to the issuer, the last time. */
    private final AtomicReference<Map<String, String>> taken = new AtomicReference<>(Map.of());

    @BeforeAll
    static void start(@TempDir Path data) {
        city = new SeenCity(data).lived();
        browser = new Browser(city.url());
    }

    @BeforeEach
    void open() {
        window = browser.open(Browser.WIDTHS[1]);
        page = window.page;
    }

    /** An issuer at which everybody is who they say, and a city in which they hold these posts. */
    private void issuer(String... posts) {
        page.route("**/local/posts", route -> json(route, 404, "{}"));
        page.route("**/v1/sessions/providers", route -> json(route, 200, "{\"items\":[\"oidc\"]}"));
        page.route("**/v1/sessions/oidc", route -> json(route, 200, """
                {"issuer":"%s","authorizationEndpoint":"%s/authorize","clientId":"anlan desk","scope":"openid",
                 "codeChallengeMethod":"S256"}""".formatted(ISSUER, ISSUER)));
        page.route(url -> url.startsWith(ISSUER), route -> {
            taken.set(query(route.request().url()));
            String back = taken.get().get("redirect_uri") + "?code=c%2F1%2B&state="
                    + taken.get().get("state") + "&iss=https%3A%2F%2Fissuer.example";
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("text/html")
                    .setBody("<meta http-equiv=refresh content='0;url=" + back + "'>"));
        });
        page.route("**/v1/sessions", route -> {
            JsonObject asked =
                    JsonParser.parseString(route.request().postData()).getAsJsonObject();
            if (asked.get("provider").getAsString().equals("oidc")) {
                session(route, asked, posts);
            } else {
                route.resume();
            }
        });
    }

    private void session(Route route, JsonObject asked, String... posts) {
        assertThat(asked.get("code").getAsString()).isEqualTo("c/1+");
        assertThat(asked.get("nonce").getAsString()).isEqualTo(taken.get().get("nonce"));
        assertThat(asked.get("redirectUri").getAsString())
                .isEqualTo(taken.get().get("redirect_uri"))
                .isEqualTo(city.url() + "/desk");
        assertThat(challenge(asked.get("codeVerifier").getAsString()))
                .isEqualTo(taken.get().get("code_challenge"));
        String at = asked.has("post") ? asked.get("post").getAsString() : posts.length == 1 ? posts[0] : "";
        if (Arrays.asList(posts).contains(at)) {
            APIResponse in = route.fetch(
                    new Route.FetchOptions().setPostData("{\"provider\":\"local\",\"code\":\"post:" + at + "\"}"));
            route.fulfill(new Route.FulfillOptions().setResponse(in));
        } else if (posts.length == 0) {
            json(route, 403, "{\"code\":\"no_post\",\"detail\":\"请把编号 " + HOLDER + " 告诉平安办,登记后再登录。\"}");
        } else {
            String names =
                    Arrays.stream(posts).map(post -> post + "(岗位 " + post + ")").collect(Collectors.joining("、"));
            json(
                    route,
                    400,
                    "{\"code\":\"invalid\",\"detail\":\"请核对。\",\"errors\":[{\"pointer\":\"/post\","
                            + "\"code\":\"choose_post\",\"detail\":\"您任职多个岗位:" + names + ",请选择其中一个再登录。\"}]}");
        }
    }

    private static void json(Route route, int status, String body) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(status)
                .setContentType(status < 300 ? "application/json" : "application/problem+json")
                .setBody(body));
    }

    private static Map<String, String> query(String url) {
        return Arrays.stream(URI.create(url).getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /** Goes to the issuer and comes back. */
    private void signIn() {
        page.locator("button:has-text('登录')").first().click();
        page.locator("dialog >> text=统一身份认证登录").click();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/desk#documents", "/packs/2024-W09"})
    void an_official_comes_back_to_the_page_where_they_went_to_the_issuer(String at) {
        issuer("office");
        window.to(at);
        signIn();
        assertThat(page).hasURL(city.url() + at);
        page.locator("#who >> text=平安办 · 退出").waitFor();
    }

    @Test
    void whoever_holds_no_post_is_told_the_name_that_the_office_has_to_enter() {
        issuer();
        window.to("/desk");
        signIn();
        window.shows(page.locator("#not-in"), HOLDER);
        window.isAccessible();
        window.shoot("desk-no-post-1440");
    }

    @Test
    void whoever_holds_several_posts_chooses_one_and_comes_back_to_where_they_began() {
        issuer("office", "dept-fire");
        window.to("/");
        signIn();
        assertThat(page.locator("#not-in [data-post]")).hasCount(2);
        window.shows(page.locator("#not-in"), "岗位 dept-fire");
        window.isAccessible();
        page.locator("#not-in [data-post=dept-fire]").click();
        assertThat(page).hasURL(city.url() + "/");
        page.locator("#who >> text=部门 · 退出").waitFor();
    }

    @Test
    void an_answer_that_this_page_did_not_ask_for_lets_nobody_in() {
        issuer("office");
        window.to("/desk?code=c%2F1%2B&state=of-another");
        window.shows(page.locator("#not-in"), "不是从本页发起的");
        assertThat(page).hasURL(city.url() + "/desk");
    }

    @Test
    void a_post_that_cannot_be_signed_in_to_says_why() {
        page.route("**/v1/sessions", route -> json(route, 403, "{\"code\":\"forbidden\",\"detail\":\"这个岗位停用了。\"}"));
        window.to("/desk");
        page.locator("[data-post=office]").click();
        page.locator("#not-in >> text=这个岗位停用了").waitFor();
    }

    @Test
    void a_citizen_of_the_same_tab_does_not_stand_at_the_desk() {
        window.to("/report");
        page.locator("text=看我反映过的").click();
        page.locator("text=还没有反映过").waitFor();
        window.to("/desk");
        page.locator("#sign-in-title").waitFor();
        DeskPageTest.signIn(window, "office");
        page.locator(".worklist, .empty").first().waitFor();

        // And who works at the desk reports as the device, and works on.
        window.to("/report");
        page.locator("text=看我反映过的").click();
        page.locator("text=还没有反映过").waitFor();
        window.to("/desk");
        page.locator("#who >> text=平安办 · 退出").waitFor();
        page.locator(".worklist, .empty").first().waitFor();
        window.isQuiet();
    }

    @Test
    void a_citizen_who_was_chosen_stays_the_same_when_their_session_has_ended() {
        window.to("/report");
        page.locator("text=换一个演示身份").click();
        page.locator("#sign-in-code").fill("citizen:alice-of-the-clock");
        page.locator("#sign-in-code").press("Enter");
        assertThat(page.locator("dialog")).hasCount(0);
        city.passes("PT3H");
        page.locator("text=看我反映过的").click();
        page.locator("text=还没有反映过").waitFor();
        assertThat(window.run("() => JSON.parse(sessionStorage.getItem('anlan.session')).subject.id"))
                .isEqualTo("citizen:alice-of-the-clock");
    }
}
