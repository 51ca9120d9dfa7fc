package anlan.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table that is larger than a city takes at once. */
class TableImportTest {

    private static final String NOT_UTF_8 = """
            {"errors":[{"pointer":"","code":"not_utf8","detail":"文件不是 UTF-8 编码"}]}""";

    private final List<String> keys = new ArrayList<>();
    private final List<String> bodies = new ArrayList<>();
    private HttpServer server;
    private URI route;
    private int refusals;
    private boolean trees;
    private final Set<String> codes = new HashSet<>();

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        route = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1/sites/import");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /** Refuses the third line of each part, and is away at first. */
    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        boolean away = refusals-- > 0;
        if (!away) {
            bodies.add(body);
        }
        boolean gbk = body.contains("\uFFFD");
        String answer = trees ? placed(body) : gbk ? NOT_UTF_8 : thirdLineRefused(body);
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        if (away) {
            exchange.getResponseHeaders().add("Retry-After", "1");
        }
        exchange.sendResponseHeaders(away ? 503 : gbk ? 400 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String thirdLineRefused(String body) {
        return """
                {"accepted":%d,"unchanged":0,"rejected":1,"errors":[{"line":3,"field":"name","code":"blank"}]}""".formatted(body.lines().count() - 2);
    }

    /** Takes the lines whose parents it has. */
    private String placed(String body) {
        List<String> lines = body.lines().filter(line -> !line.isBlank()).toList();
        List<String> errors = new ArrayList<>();
        lines.stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[1].isEmpty())
                .forEach(cells -> codes.add(cells[0]));
        for (int n = 1; n < lines.size(); n++) {
            String parent = lines.get(n).split(",", -1)[1];
            if (!parent.isEmpty() && !codes.contains(parent)) {
                errors.add("{\"line\":%d,\"field\":\"parentCode\",\"code\":\"unknown_site\"}".formatted(n + 1));
            }
        }
        return "{\"accepted\":%d,\"unchanged\":0,\"rejected\":%d,\"errors\":%s}"
                .formatted(lines.size() - 1 - errors.size(), errors.size(), errors);
    }

    private Path file(String text, Charset charset) throws IOException {
        return Files.write(folder.resolve("table.csv"), text.getBytes(charset));
    }

    private static String lines(int many) {
        return "name,note\n"
                + IntStream.range(0, many)
                        .mapToObj(n -> "场所" + n + ",\"a\nb\"\n")
                        .collect(Collectors.joining());
    }

    private String sent(Path file, List<Long> done) {
        StringWriter errors = new StringWriter();
        TableImport sending = new TableImport(route, "secret", Duration.ZERO);
        PrintWriter out = new PrintWriter(errors);
        sending.send(new TableFile(file), out, done::add);
        out.flush();
        return errors + sending.outcome();
    }

    @Test
    void it_goes_in_parts_and_each_line_that_is_wrong_is_told_of_by_its_number_in_the_file() throws IOException {
        List<Long> done = new ArrayList<>();
        String told = sent(file(lines(4_500), StandardCharsets.UTF_8), done);
        assertThat(bodies).hasSize(5).allMatch(body -> body.startsWith("name,note\n场所"));
        assertThat(bodies.stream()
                        .map(body -> body.substring("name,note\n".length()))
                        .collect(Collectors.joining()))
                .isEqualTo(lines(4_500).substring("name,note\n".length()));
        assertThat(done.stream().mapToLong(each -> each).sum()).isEqualTo(4_500);
        assertThat(told)
                .as("two lines each, as the note has a line break")
                .startsWith("line 2 name blank\nline 2002 name blank\nline 4002 name blank\n")
                .contains("rejected 5");
        assertThat(keys).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void a_line_waits_for_its_parent_that_stands_in_a_later_part() throws IOException {
        StringBuilder table = new StringBuilder("\ncode,parentCode\r\n0,1500\r\n");
        IntStream.range(1, 1_600)
                .forEach(n -> table.append(n).append(n == 7 ? ",NONE" : ",").append("\r\n"));
        trees = true;
        String told = sent(file(table.toString(), StandardCharsets.UTF_8), new ArrayList<>());
        assertThat(told).isEqualTo("line 10 parentCode unknown_site\naccepted 1599, unchanged 0, rejected 1");
        assertThat(keys).as("two parts, those that wait, and once more in vain").hasSize(4);
    }

    @Test
    void a_quote_inside_a_cell_does_not_hold_up_the_lines_behind_it() throws IOException {
        Path file = file("name\n5\" pipe\n\"a\nb\"\rc\n", StandardCharsets.UTF_8);
        assertThat(new TableFile(file).entries())
                .extracting(TableFile.Entry::line, TableFile.Entry::text)
                .containsExactly(tuple(2, "5\" pipe\n"), tuple(3, "\"a\nb\"\r"), tuple(5, "c\n"));
    }

    @Test
    void a_part_that_finds_the_city_away_is_sent_again_with_its_key() throws IOException {
        refusals = 2;
        assertThat(sent(file(lines(5), StandardCharsets.UTF_8), new ArrayList<>()))
                .contains("rejected 1");
        assertThat(keys).hasSize(3).containsOnly(keys.getFirst());
        refusals = 9;
        Path file = file(lines(5), StandardCharsets.UTF_8);
        assertThatThrownBy(() -> sent(file, new ArrayList<>()))
                .isInstanceOf(Source.Refused.class)
                .hasMessageContaining("503");
    }

    @Test
    void a_file_in_gbk_is_sent_as_it_is_and_what_the_city_says_of_it_is_shown() throws IOException {
        Path file = file(lines(2), Charset.forName("GBK"));
        assertThatThrownBy(() -> sent(file, new ArrayList<>()))
                .isInstanceOf(Source.Refused.class)
                .hasMessageContaining("文件不是 UTF-8 编码");
    }
}
