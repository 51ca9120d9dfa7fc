package anlan.exports;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import tools.jackson.databind.JsonNode;

/**
 * Sends a table to a city, part by part. A part whose answer is lost is sent again with its key, so
 * that no line is in twice.
 */
final class TableImport {

    private static final int OK = 200;
    private static final int MOST_TRIES = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(110);
    private static final String PARENT = "parentCode";
    private static final String UNKNOWN = "unknown_site";

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI route;
    private final String token;
    private final Duration pause;
    private int accepted;
    private int unchanged;
    private int rejected;

    /**
     * Takes where it goes.
     *
     * @param route such as {@code /v1/indicators/fires/import} of a city
     * @param token of a post that may enter such lines
     * @param pause before a part is sent again
     */
    TableImport(URI route, String token, Duration pause) {
        this.route = route;
        this.token = token;
        this.pause = pause;
    }

    /**
     * Sends it. What waits for a line that stands further on in the file is sent again after that.
     *
     * @param errors where each line that is wrong is told of, by its number in the file
     * @param done hears of each part how many records it had
     * @throws Source.Refused if the city does not take it at all: what was sent before stays in
     */
    void send(TableFile file, PrintWriter errors, LongConsumer done) {
        List<TableFile.Entry> left = file.entries();
        boolean inParts = file.parts(left).size() > 1;
        boolean first = true;
        int before;
        do {
            before = accepted;
            Set<TableFile.Entry> waiting = new LinkedHashSet<>();
            for (TableFile.Part part : file.parts(left)) {
                sent(part, inParts, errors, waiting);
                done.accept(first ? part.entries().size() : 0);
            }
            first = false;
            left = List.copyOf(waiting);
        } while (!left.isEmpty() && accepted > before);
        for (TableFile.Entry entry : left) {
            rejected++;
            tell(errors, entry, PARENT, UNKNOWN);
        }
    }

    private void sent(TableFile.Part part, boolean mayWait, PrintWriter errors, Set<TableFile.Entry> waiting) {
        JsonNode answer = Json.read(sent(part));
        accepted += answer.path("accepted").intValue();
        unchanged += answer.path("unchanged").intValue();
        rejected += answer.path("rejected").intValue();
        for (JsonNode error : answer.path("errors")) {
            TableFile.Entry entry = part.at(error.path("line").intValue());
            String field = error.path("field").asString("");
            String code = error.path("code").asString("");
            boolean waits = mayWait && field.equals(PARENT) && (code.equals(UNKNOWN) || code.equals("parent_rejected"));
            if (!waits) {
                tell(errors, entry, field, code);
            } else if (waiting.add(entry)) {
                rejected--;
            }
        }
        if (answer.path("errorsCut").booleanValue(false)) {
            errors.println("…");
        }
    }

    private static void tell(PrintWriter errors, TableFile.Entry entry, String field, String code) {
        errors.printf("line %d %s %s%n", entry.line(), field, code);
    }

    /** What it came to. */
    String outcome() {
        return "accepted %d, unchanged %d, rejected %d".formatted(accepted, unchanged, rejected);
    }

    boolean whole() {
        return rejected == 0;
    }

    private String sent(TableFile.Part part) {
        HttpRequest request = HttpRequest.newBuilder(route)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "text/csv")
                .header("Idempotency-Key", "import-" + UUID.randomUUID())
                .POST(HttpRequest.BodyPublishers.ofByteArray(part.bytes()))
                .build();
        for (int tried = 1; ; tried++) {
            try {
                HttpResponse<String> reply =
                        client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
                if (reply.statusCode() == OK) {
                    return reply.body();
                }
                if (reply.headers().firstValue("Retry-After").isEmpty() || tried == MOST_TRIES) {
                    throw new Source.Refused(
                            route.getPath() + " answers " + reply.statusCode() + " " + told(reply.body()));
                }
            } catch (IOException lost) {
                if (tried == MOST_TRIES) {
                    throw new UncheckedIOException(lost);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new Source.Refused("stopped");
            }
            rest();
        }
    }

    /** What a problem says to a person. */
    private static String told(String problem) {
        JsonNode error = Json.read(problem).at("/errors/0");
        return error.isMissingNode()
                ? problem
                : error.path("pointer").asString("") + " " + error.path("code").asString("") + " "
                        + error.path("detail").asString("");
    }

    private void rest() {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Source.Refused("stopped");
        }
    }
}
