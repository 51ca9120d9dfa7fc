package anlan.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A known vulnerability that we live with is dated, and names the version that is pinned. */
class SecurityExceptionsTest {

    private static final Path ROOT = Path.of(System.getProperty("anlan.root"));

    @Test
    void every_exception_is_dated_and_says_when_to_look_again() throws IOException {
        List<String> rows = Files.readAllLines(ROOT.resolve("SECURITY-EXCEPTIONS.md")).stream()
                .filter(line -> line.startsWith("| CVE"))
                .toList();
        assertThat(rows).isNotEmpty();
        for (String row : rows) {
            String[] cells = row.split("\\|", -1);
            LocalDate looked = LocalDate.parse(cells[4].strip());
            assertThat(LocalDate.parse(cells[5].strip())).isBetween(looked.plusDays(1), looked.plusMonths(6));
        }
    }

    @Test
    void the_version_that_is_excused_is_the_one_that_is_pinned() throws IOException {
        String pom = Files.readString(ROOT.resolve("pom.xml"));
        String pinned = pom.replaceAll("(?s).*<spring-cloud-function.version>([^<]+)<.*", "$1");
        assertThat(Files.readString(ROOT.resolve("SECURITY-EXCEPTIONS.md")))
                .contains("spring-cloud-function " + pinned);
    }
}
