package anlan.runbook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A real shell in which nothing can be called but what an operator is told to have: {@code curl},
 * a few old tools, {@code aws}, which asks the stand-in, and {@code localstack/anlan}.
 */
final class Shell implements AutoCloseable {

    private static final List<String> TOOLS = List.of("curl", "date", "cat", "sed");
    private static final int MINUTES = 5;

    /** How a script ended, and what it printed. */
    record Ended(int code, String said) {}

    private final Path folder;
    private final RunbookCity city;
    private final AwsStandIn aws;
    private final HttpServer server;
    private final List<String> refused = new CopyOnWriteArrayList<>();

    Shell(Path folder, RunbookCity city) throws IOException {
        this.folder = folder;
        this.city = city;
        this.aws = new AwsStandIn(city, city.dynamo());
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        Path tools = Files.createDirectory(folder.resolve("bin"));
        for (String tool : TOOLS) {
            Files.createSymbolicLink(tools.resolve(tool), found(tool));
        }
        // What a function answers goes to the file that is named last.
        script(tools.resolve("aws"), """
                said=$(printf '%s\\0' "$@" | curl -fsS --data-binary @- "$STAND_IN") || exit
                if [ "${2:-}" = invoke ]; then printf '%s\\n' "$said" >"${@: -1}"; else printf '%s\\n' "$said"; fi\
                """);
        script(
                Files.createDirectory(folder.resolve("localstack")).resolve("anlan"),
                "exec \"$JAVA\" --enable-native-access=ALL-UNNAMED -cp \"$ANLAN_CLASSES\" anlan.commands.Anlan \"$@\"");
    }

    /** Where a tool is on this machine. */
    static Path found(String tool) {
        @Nullable
        Path found = Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(each -> Path.of(each, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        if (found == null) {
            throw new IllegalStateException("the runbook is tried with bash and curl; there is no " + tool);
        }
        return found;
    }

    private static void script(Path file, String line) throws IOException {
        Files.writeString(file, "#!" + found("bash") + "\n" + line + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            List<String> words =
                    List.of(body.substring(0, Math.max(0, body.length() - 1)).split("\0", -1));
            byte[] said;
            int status = 200;
            try {
                said = (aws.answer(words) + "\n").getBytes(StandardCharsets.UTF_8);
            } catch (RuntimeException no) {
                refused.add(words + ": " + no.getMessage());
                status = 400;
                said = new byte[] {'\n'};
            }
            exchange.sendResponseHeaders(status, said.length);
            exchange.getResponseBody().write(said);
        }
    }

    /** Runs a script until its first command that fails; what {@code aws} refused is in what it said. */
    Ended run(String script) throws IOException, InterruptedException {
        refused.clear();
        Path log = Files.createTempFile(folder, "said", ".txt");
        ProcessBuilder shell = new ProcessBuilder(
                        found("bash").toString(), "-euo", "pipefail", "-c", "shopt -s inherit_errexit\n" + script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        shell.environment().clear();
        shell.environment()
                .putAll(Map.of(
                        "PATH", folder.resolve("bin").toString(),
                        "STAND_IN", "http://127.0.0.1:" + server.getAddress().getPort(),
                        "TOKEN", city.token(),
                        "JAVA",
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                        "ANLAN_CLASSES", System.getProperty("java.class.path"),
                        "AWS_ACCESS_KEY_ID", "local",
                        "AWS_SECRET_ACCESS_KEY", "local",
                        "AWS_ENDPOINT_URL_DYNAMODB", city.endpoint(),
                        "TMPDIR", folder.toString(),
                        "LANG", "C.UTF-8"));
        Process process = shell.start();
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly();
        }
        String said = Files.readString(log) + String.join("\n", refused);
        return new Ended(ended && refused.isEmpty() ? process.exitValue() : Math.max(1, ended ? 1 : 124), said);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
