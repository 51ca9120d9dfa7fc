package anlan.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser gets when it asks for a page, and what nobody gets. */
class PageRoutesTest {

    private static final Router PAGES = new Router(new PageRoutes(PagePolicy.own()).routes(), Callers.NOBODY);

    private static HttpReply ask(String method, String path, Map<String, String> headers) {
        return PAGES.apply(new HttpCall(
                method,
                path,
                Query.parse("from=singlemessage"),
                new TreeMap<>(headers),
                new byte[0],
                "192.0.2.1",
                "id"));
    }

    private static HttpReply get(String path) {
        return ask("GET", path, Map.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/report", "/desk", "/packs/2024-W06", "/packs/2024-01", "/packs/2024-Q1"})
    void a_page_runs_its_own_scripts_alone_and_stands_in_nobodys_frame(String path) {
        HttpReply page = get(path);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.headers())
                .containsEntry("Content-Type", "text/html;charset=utf-8")
                .containsEntry("Cache-Control", "no-cache")
                .containsEntry("Referrer-Policy", "no-referrer")
                .containsEntry("X-Content-Type-Options", "nosniff")
                .hasEntrySatisfying(
                        "Permissions-Policy",
                        value -> assertThat(value).contains("camera=(self)", "geolocation=(self)"));
        String policy = page.headers().get("Content-Security-Policy");
        assertThat(policy.split("; "))
                .contains(
                        "default-src 'self'",
                        "img-src 'self' blob: data:",
                        "connect-src 'self'",
                        "base-uri 'none'",
                        "form-action 'none'",
                        "frame-ancestors 'none'",
                        "require-trusted-types-for 'script'");
        assertThat(policy).doesNotContain("unsafe", "*", "http");
        assertThat(page.body()).startsWith("<!doctype html>\n<html lang=\"zh-CN\">");
    }

    @Test
    void where_photos_go_to_a_store_of_their_own_pages_may_send_there_and_nowhere_else() {
        URI form = URI.create("https://photos.example.org:8443/originals");
        assertThat(PagePolicy.sendingTo(() -> form).policy().get())
                .contains("connect-src 'self' https://photos.example.org:8443;")
                .doesNotContain("default-src 'self' h");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/",
                "/assets/vendor",
                "/assets/vendor/",
                "/assets/nothing.js",
                "/assets/..%2Findex.html",
                "/assets/%2e%2e%2findex.html",
                "/assets/../index.html",
                "/assets/vendor%2Flit-html-3.3.2.js",
                "/assets/..",
                "/assets/.",
                "/assets/ui.css/",
                "/assets/ui.css%00.js",
                "/assets/UI.CSS",
                "/assets//ui.css",
                "/assets/ui..css",
                "/assets/PageRoutes.class",
                "/pages/index.html",
                "/index.html",
                "/report/",
                "/report.html",
                "/packs",
                "/packs/",
                "/packs/2024",
                "/packs/2024-13",
                "/packs/2024-W06.xlsx",
                "/packs/..%2F",
                "/local/"
            })
    void a_file_that_is_none_of_ours_is_the_usual_404(String path) {
        HttpReply reply = get(path);
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.headers())
                .hasEntrySatisfying("Content-Type", type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(reply.body())
                .contains("\"code\":\"" + get("/nowhere").body().replaceAll(".*\"code\":\"([^\"]+)\".*", "$1"));
    }

    @Test
    void whoever_has_a_file_is_told_so_by_its_tag_and_a_version_in_its_name_is_for_ever() {
        HttpReply css = get("/assets/ui.css");
        String tag = css.headers().get("ETag");
        assertThat(css.headers()).containsEntry("Content-Type", "text/css;charset=utf-8");
        HttpReply known = ask("GET", "/assets/ui.css", Map.of("if-none-match", tag));
        assertThat(known.status()).isEqualTo(304);
        assertThat(known.bytes()).isEmpty();
        assertThat(known.headers()).containsEntry("ETag", tag).containsEntry("Cache-Control", "no-cache");
        HttpReply head = ask("HEAD", "/assets/ui.css", Map.of());
        assertThat(head.headers()).isEqualTo(css.headers());
        assertThat(head.bytes()).isEmpty();
        assertThat(get("/assets/vendor/lit-html-3.3.2.js").headers())
                .containsEntry("Content-Type", "text/javascript;charset=utf-8")
                .hasEntrySatisfying("Cache-Control", value -> assertThat(value).contains("immutable"));
        assertThat(ask("POST", "/", Map.of()).status()).isEqualTo(405);
    }

    @Test
    void whoever_takes_it_compressed_gets_it_so_under_a_tag_of_its_own() throws IOException {
        HttpReply plain = get("/assets/ui.css");
        HttpReply packed = ask("GET", "/assets/ui.css", Map.of("accept-encoding", "br;q=1.0, GZIP;q=0.8, *;q=0.1"));
        assertThat(packed.headers())
                .containsEntry("Content-Encoding", "gzip")
                .containsEntry("Vary", "Accept-Encoding")
                .containsEntry("Content-Type", "text/css;charset=utf-8");
        assertThat(packed.headers().get("ETag")).isNotEqualTo(plain.headers().get("ETag"));
        assertThat(packed.bytes().length).isLessThan(plain.bytes().length / 2);
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.bytes()))) {
            assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(plain.body());
        }
        assertThat(plain.headers()).containsEntry("Vary", "Accept-Encoding");
        for (String without : List.of("", "identity", "br", "gzip;q=0", "gzip; q=0.000", "gzipped")) {
            assertThat(ask("GET", "/assets/ui.css", Map.of("accept-encoding", without)))
                    .as(without)
                    .isEqualTo(plain);
        }
    }

    @Test
    void the_icon_that_browsers_ask_for_by_themselves_is_there_in_bytes() {
        HttpReply icon = get("/favicon.ico");
        assertThat(icon.headers()).containsEntry("Content-Type", "image/x-icon").doesNotContainKey("Content-Encoding");
        assertThat(icon.bytes()).startsWith(0, 0, 1, 0);
    }
}
