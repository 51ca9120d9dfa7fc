package anlan.localstack;

import anlan.http.HttpReply;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** The page that shows what the telephones received. */
final class PhonesPage {

    private PhonesPage() {}

    /** No other page may hold it in a frame, and it loads nothing from anywhere else. */
    static HttpReply show() {
        try (InputStream page = PhonesPage.class.getResourceAsStream("/local/phones.html")) {
            if (page == null) {
                throw new IllegalStateException("phones.html is not packaged");
            }
            return new HttpReply(
                    200,
                    new TreeMap<>(Map.of(
                            "Content-Type",
                            "text/html;charset=utf-8",
                            "Content-Security-Policy",
                            "default-src 'self' 'unsafe-inline'; frame-ancestors 'none'")),
                    new String(page.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
