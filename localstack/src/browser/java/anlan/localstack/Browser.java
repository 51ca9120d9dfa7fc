package anlan.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Chromium, as {@code ANLAN_CHROMIUM} names it, and what it complained of. */
final class Browser implements AutoCloseable {

    /** A phone and a desk. */
    static final int[] WIDTHS = {360, 1440};

    private static final int HEIGHT = 800;

    /** A machine that does other things as well is slow, and not wrong. */
    private static final double PATIENCE = 90_000;

    private static final Path SHOTS = Path.of("target", "screenshots");

    private static final String WCAG = """
            async () => {
              const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
              const found = await axe.run(document, {runOnly});
              return found.violations.map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ')).join(', '));
            }""";

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final String url;

    Browser(String url) {
        this.url = url;
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getenv().getOrDefault("ANLAN_CHROMIUM", "/usr/bin/chromium")))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }

    /** Somebody's own window, with nothing of anybody else's in it. */
    Window open(int width) {
        return open(width, ColorScheme.LIGHT);
    }

    Window open(int width, ColorScheme light) {
        return new Window(chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, HEIGHT)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setColorScheme(light)));
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }

    /**
     * One window, and all that its console said against a page.
     *
     * <p>A page answers in its own time. So a test says what is to be seen, and waits for it; nothing but what
     * stands here reads a page once ({@code PatienceTest}).
     */
    final class Window implements AutoCloseable {

        /** What a page says once all that it was opened for is there. */
        private static final String READ = """
                () => !window.isLeft && document.querySelector('#main')?.getAttribute('aria-busy') === 'false'
                  && !document.querySelector('.busy')""";

        private final BrowserContext context;
        private final List<String> complaints = new ArrayList<>();
        private final Slowness slowness;
        final Page page;

        private Window(BrowserContext context) {
            this.context = context;
            this.page = context.newPage();
            this.slowness = Slowness.of(page);
            page.setDefaultTimeout(PATIENCE);
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") || message.type().equals("warning")) {
                    complaints.add(message.type() + ": " + message.text() + " " + message.location());
                }
            });
            page.onPageError(complaints::add);
            page.addInitScript("addEventListener('securitypolicyviolation', "
                    + "e => console.error('policy: ' + e.violatedDirective + ' ' + e.blockedURI))");
        }

        /** Another window of whoever has this one. */
        Window another() {
            return new Window(context);
        }

        /** Opens an address, as somebody does who has not been there yet: also where only what stands behind # differs. */
        Window to(String path) {
            page.navigate("about:blank");
            page.navigate(url + path);
            return settled();
        }

        Window reload() {
            page.reload();
            return settled();
        }

        /** Goes where a link or a button leads, which is another document: not read before that is there. */
        Window follow(Locator way) {
            page.evaluate("() => { window.isLeft = true; }");
            way.click();
            return settled();
        }

        /** Waits until all that the page was opened for is there. */
        Window settled() {
            page.waitForFunction(READ);
            return this;
        }

        /** What something says, to go on with, such as a number; for what it has to say, wait for that. */
        String text(Locator what) {
            return what.innerText();
        }

        /** The same of so many. */
        List<String> texts(Locator what, int of) {
            PlaywrightAssertions.assertThat(what).hasCount(of);
            return what.allInnerTexts();
        }

        String attribute(Locator what, String name) {
            return Objects.requireNonNull(what.getAttribute(name));
        }

        /** How many there are, where the page has settled and nothing comes by itself. */
        int count(Locator what) {
            settled();
            return what.count();
        }

        /** Does to the page what no hand can, or asks the browser for what does not change by itself. */
        Object run(String script) {
            return page.evaluate(script);
        }

        /** Waits until all of these words are to be seen there. */
        void shows(Locator where, String... words) {
            for (String each : words) {
                PlaywrightAssertions.assertThat(where)
                        .containsText(each, new LocatorAssertions.ContainsTextOptions().setUseInnerText(true));
            }
        }

        /** The same of words that are not to be seen: after something is that comes with them, or not at all. */
        void hides(Locator where, String... words) {
            for (String each : words) {
                PlaywrightAssertions.assertThat(where)
                        .not()
                        .containsText(each, new LocatorAssertions.ContainsTextOptions().setUseInnerText(true));
            }
        }

        /** Whether there is a network, from now on. */
        void network(boolean isThere) {
            context.setOffline(!isThere);
            slowness.network(isThere);
        }

        /** Waits until this is so. */
        void until(String isSo) {
            page.waitForFunction(isSo);
        }

        /** That the page broke nothing and went nowhere else, so far. */
        void isQuiet() {
            assertThat(complaints).isEmpty();
        }

        /** The same, where a city without that part of the API says that it has none. */
        void isQuietBut(String absent) {
            assertThat(complaints).allMatch(said -> said.contains(absent));
        }

        /** What was said before counts no more, such as of an answer that the test has lost. */
        void forgive() {
            complaints.clear();
        }

        /** That whoever sees, hears or touches the page differently can use it (WCAG 2.2 AA). */
        void isAccessible() {
            CDPSession session = context.newCDPSession(page);
            JsonObject script = new JsonObject();
            script.addProperty("expression", axe());
            session.send("Runtime.evaluate", script);
            session.detach();
            assertThat(page.evaluate(WCAG)).isEqualTo(List.of());
        }

        /** That nothing stands beyond the right edge. */
        void fits() {
            until("() => document.documentElement.scrollWidth === innerWidth");
        }

        void shoot(String name) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(SHOTS.resolve(name + ".png"))
                    .setFullPage(true));
        }

        @Override
        public void close() {
            context.close();
        }
    }

    private static String axe() {
        try (InputStream script = Objects.requireNonNull(Browser.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
