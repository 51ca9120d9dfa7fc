package anlan.http;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.digest.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the files of pages are made of: nothing of elsewhere, nothing inline, nothing that is late. */
class PageFilesTest {

    private static final Path PAGES = Path.of(System.getProperty("anlan.root"), "pages");
    private static final Path VENDOR = PAGES.resolve("assets/vendor");
    private static final Pattern IMPORT = Pattern.compile("(?m)^(?:import|export) [^;(]*?'(/assets/[^']+)'");
    private static final Pattern PRELOADED =
            Pattern.compile("(?:modulepreload\" href|script type=\"module\" src)=\"([^\"]+)\"");

    static Stream<Path> files(String end) throws IOException {
        try (Stream<Path> all = Files.walk(PAGES)) {
            return all.filter(file -> file.toString().endsWith(end)).sorted().toList().stream();
        }
    }

    static Stream<Path> html() throws IOException {
        return files(".html");
    }

    static Stream<Path> own() throws IOException {
        return files("")
                .filter(Files::isRegularFile)
                .filter(file -> !file.startsWith(VENDOR) && !file.toString().endsWith(".ico"));
    }

    private static Set<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A module that is found late makes the page wait once more; one that is not needed, too. */
    @ParameterizedTest
    @MethodSource("html")
    void a_page_names_all_modules_that_it_is_made_of_at_once(Path page) throws IOException {
        Set<String> named = all(PRELOADED, Files.readString(page));
        assertThat(named).isNotEmpty();
        Set<String> needed = new TreeSet<>();
        String first = Pattern.compile("script type=\"module\" src=\"([^\"]+)\"")
                .matcher(Files.readString(page))
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow()
                .replaceAll(".*src=\"|\"", "");
        follow(first, needed);
        assertThat(named).isEqualTo(needed);
    }

    private static void follow(String module, Set<String> needed) throws IOException {
        if (needed.add(module)) {
            for (String next : all(IMPORT, Files.readString(PAGES.resolve(module.substring(1))))) {
                follow(next, needed);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("own")
    void a_file_loads_nothing_from_elsewhere_and_holds_nothing_that_the_policy_forbids(Path file) throws IOException {
        String text = Files.readString(file);
        assertThat(text).doesNotContain("\r", "\t", "eval(", "innerHTML", "document.write", "unsafeHTML");
        assertThat(text).doesNotContainPattern("(?i)<script(?![^>]* src=)|\\son[a-z]+=[\"']|javascript:");
        // An attribute of style is inline style; what has to be set, CSSOM sets.
        assertThat(text).doesNotContainPattern("<[a-z][^>]* style=|<style");
        assertThat(Pattern.compile("https?://[^\\s\"'`)]+")
                        .matcher(text)
                        .results()
                        .map(MatchResult::group))
                .allMatch("http://www.w3.org/2000/svg"::equals);
    }

    @Test
    void what_others_made_is_byte_for_byte_what_they_published() throws IOException {
        List<String[]> rows = Files.readAllLines(VENDOR.resolve("vendored.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" \\| ", -1))
                .toList();
        assertThat(rows).hasSize(4).allSatisfy(row -> {
            assertThat(row).hasSize(6);
            byte[] file = Files.readAllBytes(VENDOR.resolve(row[0]));
            assertThat(new Sha256().bytes(file).hex()).as(row[0]).isEqualTo(row[5]);
            assertThat(row[0]).contains(row[2]);
        });
        try (Stream<Path> files = Files.list(VENDOR)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.endsWith(".txt")))
                    .containsExactlyInAnyOrderElementsOf(
                            rows.stream().map(row -> row[0]).toList());
        }
    }

    /** The same file from another registry: of the others, that one has no version as new. */
    @Test
    void the_charts_are_those_of_another_registry_too() throws IOException {
        for (String name : List.of("uPlot.iife.min.js", "uPlot.min.css")) {
            try (InputStream other =
                    PageFilesTest.class.getResourceAsStream("/META-INF/resources/webjars/uplot/1.6.30/dist/" + name)) {
                assertThat(other).isNotNull();
                assertThat(Files.readAllBytes(VENDOR.resolve(name.replace("uPlot", "uPlot-1.6.30"))))
                        .isEqualTo(other.readAllBytes());
            }
        }
    }
}
