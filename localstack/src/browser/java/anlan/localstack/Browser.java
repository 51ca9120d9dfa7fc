package anlan.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
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

    /** One window, and all that its console said against a page. */
    final class Window implements AutoCloseable {

        private final BrowserContext context;
        private final List<String> complaints = new ArrayList<>();
        final Page page;

        private Window(BrowserContext context) {
            this.context = context;
            this.page = context.newPage();
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

        Window to(String path) {
            page.navigate(url + path);
            return settled();
        }

        /** Waits until what the page reads is there. */
        Window settled() {
            page.locator("#main h1").first().waitFor();
            page.waitForFunction("() => !document.querySelector('.busy')");
            return this;
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
            assertThat(page.evaluate("() => document.documentElement.scrollWidth - innerWidth"))
                    .isEqualTo(0);
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
