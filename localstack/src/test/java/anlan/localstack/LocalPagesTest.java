package anlan.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.digest.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the pages of a laptop are made of: files that hold nothing which the policy forbids. */
class LocalPagesTest {

    private static final Path LOCAL = Path.of(System.getProperty("anlan.root"), "localstack/src/main/resources/local");
    private static final Path VENDOR = LOCAL.resolve("vendor");

    @Test
    void what_others_made_is_byte_for_byte_what_they_published() throws IOException {
        List<String[]> rows = Files.readAllLines(VENDOR.resolve("vendored.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" \\| ", -1))
                .toList();
        assertThat(rows).hasSize(2).allSatisfy(row -> {
            assertThat(row).hasSize(6);
            assertThat(new Sha256()
                            .bytes(Files.readAllBytes(VENDOR.resolve(row[0])))
                            .hex())
                    .as(row[0])
                    .isEqualTo(row[5]);
        });
    }

    @Test
    void our_own_files_load_nothing_from_elsewhere_and_run_nothing_that_stands_in_a_page() throws IOException {
        try (Stream<Path> files = Files.walk(LOCAL)) {
            List<Path> own = files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(VENDOR))
                    .toList();
            assertThat(own).hasSizeGreaterThan(6);
            for (Path file : own) {
                assertThat(Files.readString(file))
                        .as(file.toString())
                        .doesNotContain("https://", "innerHTML", "eval(", "document.write", "unsafeHTML", "\t")
                        .doesNotContainPattern("(?i)<script(?![^>]* src=)|\\son[a-z]+=[\"']|javascript:")
                        .doesNotContainPattern("<[a-z][^>]* style=|<style");
            }
        }
    }
}
