package anlan.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A known vulnerability that we live with is dated, excuses the version that is really used, and is
 * looked at again in time.
 */
class SecurityExceptionsTest {

    private static final Path ROOT = Path.of(System.getProperty("anlan.root"));
    private static final String HEADER = "| what | where | why it can't be reached | looked at | again by |";
    private static final Pattern TEST = Pattern.compile(": `(\\w+)` \\|");
    private static final Pattern WHERE = Pattern.compile("([a-z0-9-]+) ([0-9][0-9A-Za-z.]*)");

    @Test
    void every_exception_excuses_a_version_that_is_used_and_is_looked_at_again_in_time() throws IOException {
        List<String> lines = Files.readAllLines(ROOT.resolve("SECURITY-EXCEPTIONS.md"));
        assertThat(lines).contains(HEADER);
        rows(lines).forEach(row -> check(row, pinned(), LocalDate.now(ZoneOffset.UTC)));
        assertThat(rows(lines)).as("rows of the pinned framework").hasSizeGreaterThanOrEqualTo(9);
    }

    @Test
    void every_test_that_a_row_stands_on_is_there() throws IOException {
        String tests = sources();
        for (String row : rows(Files.readAllLines(ROOT.resolve("SECURITY-EXCEPTIONS.md")))) {
            Matcher named = TEST.matcher(row);
            assertThat(named.find()).as("names its test: " + row).isTrue();
            assertThat(tests).as(row).contains(" " + named.group(1) + "(");
        }
    }

    private static String sources() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(ROOT.resolve("functions"))) {
            for (Path file : (Iterable<Path>) files.filter(path ->
                    path.toString().contains("src/test/") && path.toString().endsWith(".java"))::iterator) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    @Test
    void an_exception_that_is_over_or_undated_or_of_another_version_does_not_pass() {
        String used = "the-framework 5.0.1 is used";
        LocalDate today = LocalDate.parse("2024-02-08");
        check("| CVE-1 | the-framework 5.0.1 | never reached | 2024-01-08 | 2024-04-08 |", used, today);
        for (String row : new String[] {
            "| CVE-1 | the-framework 5.0.1 | never reached | 2024-01-08 | 2024-02-07 |",
            "| CVE-1 | the-framework 5.0.1 | never reached | 2023-06-08 | 2024-04-08 |",
            "| CVE-1 | the-framework 5.0.1 | never reached | 2024-02-09 | 2024-04-08 |",
            "| CVE-1 | the-framework 5.0.0 | never reached | 2024-01-08 | 2024-04-08 |",
            "| CVE-1 | the-framework | never reached | 2024-01-08 | 2024-04-08 |",
            "| CVE-1 | the-framework 5.0.1 |  | 2024-01-08 | 2024-04-08 |",
            "| CVE-1 | the-framework 5.0.1 | never reached | 2024-01-08 |  |"
        }) {
            assertThatThrownBy(() -> check(row, used, today)).as(row).isNotNull();
        }
    }

    @Test
    void every_row_of_the_table_is_read() {
        assertThat(rows(List.of("# Title", HEADER, "|---|---|---|---|---|", "| GHSA-1 | a 1 | b | c | d |")))
                .containsExactly("| GHSA-1 | a 1 | b | c | d |");
    }

    private static List<String> rows(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("|") && !line.equals(HEADER) && !line.startsWith("|--"))
                .toList();
    }

    private static void check(String row, String used, LocalDate today) {
        String[] cells = Stream.of(row.split("\\|", -1)).map(String::strip).toArray(String[]::new);
        Matcher where = WHERE.matcher(cells[2]);
        assertThat(where.matches())
                .as("names one artifact and its version: " + row)
                .isTrue();
        assertThat(used).as("used at that version: " + row).contains(where.group(1) + " " + where.group(2) + " ");
        assertThat(cells[3]).as("why it can't be reached: " + row).isNotBlank();
        LocalDate looked = LocalDate.parse(cells[4]);
        assertThat(looked).as("looked at: " + row).isBeforeOrEqualTo(today);
        assertThat(LocalDate.parse(cells[5])).as("again by: " + row).isBetween(today, looked.plusMonths(6));
    }

    /**
     * What pom.xml pins, as a row of the table would name it: {@code spring-cloud-function 5.0.5}.
     */
    private static String pinned() {
        try {
            String pom = Files.readString(ROOT.resolve("pom.xml"));
            Matcher property =
                    Pattern.compile("<([a-z0-9-]+)\\.version>([^<$]+)<").matcher(pom);
            StringBuilder all = new StringBuilder();
            while (property.find()) {
                all.append(property.group(1))
                        .append(' ')
                        .append(property.group(2))
                        .append(" \n");
            }
            return all.toString();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
