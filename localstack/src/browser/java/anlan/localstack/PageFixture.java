package anlan.localstack;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;

/** One city, one browser, and a window of its own for each test; who opens them says how. */
@Tag("browser")
abstract class PageFixture {

    static SeenCity city;
    static Browser browser;

    Browser.Window window;
    Page page;

    @AfterAll
    static void stop() {
        browser.close();
        city.close();
    }

    @AfterEach
    void close() {
        window.close();
    }
}
