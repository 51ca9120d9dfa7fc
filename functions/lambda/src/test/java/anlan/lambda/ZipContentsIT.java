package anlan.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What is deployed, and nothing else. */
class ZipContentsIT {

    private static final long MOST_BYTES = 40_000_000;

    private static List<? extends ZipEntry> entries() throws IOException {
        try (ZipFile zip = new ZipFile(Zip.FILE.toFile())) {
            return Collections.list(zip.entries());
        }
    }

    @Test
    void it_holds_jars_alone_as_a_cache_of_classes_takes_nothing_else() throws IOException {
        assertThat(entries())
                .filteredOn(entry -> !entry.isDirectory())
                .extracting(ZipEntry::getName)
                .allMatch(name -> name.matches("lib/[^/]+\\.jar"))
                .anyMatch(name -> name.startsWith("lib/lambda-"));
    }

    @Test
    void no_test_no_server_no_emulator_and_no_second_jackson_is_deployed() throws IOException {
        Set<String> jars = entries().stream()
                .map(entry -> entry.getName().substring(entry.getName().lastIndexOf('/') + 1))
                .collect(Collectors.toSet());
        for (String unwanted : List.of(
                "DynamoDBLocal",
                "tomcat",
                "jetty",
                "netty",
                "junit",
                "assertj",
                "emulators",
                "nimbus",
                "-tests",
                "jackson-databind-2",
                "dynamodb-enhanced")) {
            assertThat(jars).noneMatch(jar -> jar.contains(unwanted));
        }
    }

    @Test
    void it_is_the_same_whenever_it_is_built_and_small_enough_to_be_loaded() throws IOException {
        assertThat(Zip.FILE.toFile().length()).isLessThan(MOST_BYTES);
        assertThat(entries().stream().map(ZipEntry::getTimeLocal).distinct()).hasSize(1);
    }
}
