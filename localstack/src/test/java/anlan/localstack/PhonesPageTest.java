package anlan.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page of the telephones, as a real browser shows it; {@code ANLAN_CHROMIUM} names the browser.
 */
@Tag("browser")
class PhonesPageTest {

    private static final String TEXT = "【平安办】隐患LH-20240208-004217应于2月15日整改完毕,现已超期,请立即整改并反馈。";

    @TempDir
    Path folder;

    @Test
    void a_message_stands_on_the_page_with_its_time_and_telephone_and_nothing_runs_that_it_holds() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        Inbox inbox = new Inbox(data.resolve("phones.jsonl"));
        inbox.receive("2024-02-16T08:00:00+08:00", "+861000000023", TEXT, Map.of("caseId", "H1", "rung", "T+0"));
        inbox.receive(
                "2024-02-16T09:00:00+08:00",
                "+861000000023",
                "<img src=x onerror=document.title='broken'>",
                Map.of("alertIds", "H2~1~T+0~owner,H3~1~T+0~owner"));

        try (LocalCity city = LocalCity.start(data, null, "--server.port=0")) {
            String url = "http://127.0.0.1:" + city.port() + "/local/phones.html";
            String page = chromium("--dump-dom", "--virtual-time-budget=2000", url);

            assertThat(page).contains(TEXT).contains("2024-02-16 08:00:00").contains("+861000000023");
            assertThat(page)
                    .contains("<b id=\"count\">2</b>")
                    .contains("&lt;img src=x")
                    .contains("H2 H3");
            assertThat(page).contains("<title>安澜").doesNotContain("<title>broken");
            Path picture = folder.resolve("phones.png");
            chromium("--screenshot=" + picture, "--window-size=900,500", "--virtual-time-budget=2000", url);
            assertThat(picture).isNotEmptyFile();
            Files.copy(picture, Path.of("target", "phones.png"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private String chromium(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                System.getenv().getOrDefault("ANLAN_CHROMIUM", "chromium"),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + folder.resolve("profile-" + arguments.length)));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return out;
    }
}
