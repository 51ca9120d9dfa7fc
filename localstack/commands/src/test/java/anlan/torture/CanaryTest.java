package anlan.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Where every library tells all that it does, only those tell a secret that the product holds back. */
class CanaryTest {

    private static final Pattern HELD = Pattern.compile("<logger name=\"([a-z0-9.]+)\" level=\"warn\"/>");

    /** The loggers that the product lets tell nothing below a warning, whatever the level of the rest. */
    private static Set<String> heldBack() throws IOException {
        Path file = Path.of(System.getProperty("anlan.root", "../.."))
                .resolve("functions/catalogue/src/main/resources/logback.xml");
        Set<String> held = new TreeSet<>();
        Matcher logger = HELD.matcher(Files.readString(file, StandardCharsets.UTF_8));
        while (logger.find()) {
            held.add(logger.group(1));
        }
        return held;
    }

    @Test
    void only_loggers_that_are_held_back_would_tell_personal_data_at_debug() throws IOException {
        Canary canary = Canary.listenToLibraries();
        try (Neighbours neighbours = Neighbours.start()) {
            new Intakes().with(Plan.brief(1).scaled(0.3), Bug.NONE, neighbours);
            new Deadlines().with(Plan.brief(1).scaled(0.3), Bug.NONE, neighbours);
        } finally {
            canary.deaf();
            Canary.listen().deaf();
        }
        Set<String> tell = canary.found().stream()
                .map(each -> each.substring(0, each.indexOf(" logs ")))
                .collect(Collectors.toCollection(TreeSet::new));
        // It hears them at all: the client's wire tells what it sends.
        assertThat(tell).contains("org.apache.hc.client5.http.wire");
        assertThat(heldBack()).containsAll(tell);
    }
}
