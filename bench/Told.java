import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The office accepts complaints, one after another, whose reporters want to know, and hazards of all towns get near
 * their deadline at 08:00. What each message waited is the time from the event, which stands in the case or in the
 * alert, to its end with the gateway: both by the city's own clock.
 */
final class Told {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int A_REPORTER = 4;
    private static final List<String> TOWNS = IntStream.concat(
                    IntStream.rangeClosed(1, 5), IntStream.rangeClosed(103, 114))
            .mapToObj("331082%03d"::formatted)
            .toList();
    private static final Duration MOST = Duration.ofMinutes(3);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> tokens = new TreeMap<>();
    private final String url;
    private int keys;

    private Told(String url) {
        this.url = url;
    }

    public static void main(String[] args) throws Exception {
        new Told(args[0]).run(Integer.parseInt(args[1]));
    }

    private void run(int messages) throws Exception {
        reporters(messages);
        officials(messages);
    }

    /** Hazards that are due on Monday 26 February: their towns are reminded on Friday at 08:00. */
    private void officials(int messages) throws Exception {
        clock("2024-02-19T10:00:00+08:00");
        for (int n = 0; n < messages; n++) {
            post(
                    "/v1/hazards",
                    "post:inspector",
                    "{\"source\":\"OFFICE\",\"category\":\"fire-equipment\",\"description\":\"x\",\"areaCode\":\""
                            + TOWNS.get(n % TOWNS.size()) + "\"}");
        }
        clock("2024-02-23T07:59:50+08:00");
        List<Long> waited = List.of();
        for (long began = System.nanoTime(); waited.size() < messages && System.nanoTime() - began < MOST.toNanos(); ) {
            Thread.sleep(500);
            waited = settled();
        }
        print("officials", waited, messages);
    }

    /** How long each reminder of that morning waited that has been sent. */
    private List<Long> settled() throws Exception {
        List<Long> waited = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = get("/v1/alerts?state=SENT&limit=100" + cursor, "post:office");
            for (JsonNode alert : page.path("items")) {
                if (alert.path("rung").asString().equals("T-1")
                        && alert.path("createdAt").asString().startsWith("2024-02-23T08")) {
                    OffsetDateTime made =
                            OffsetDateTime.parse(alert.path("createdAt").asString());
                    OffsetDateTime settled =
                            OffsetDateTime.parse(alert.path("settledAt").asString());
                    waited.add(Duration.between(made, settled).toMillis());
                }
            }
            cursor = page.path("next").isString()
                    ? "&cursor=" + page.path("next").asString()
                    : null;
        } while (cursor != null);
        waited.sort(null);
        return waited;
    }

    private void clock(String to) throws Exception {
        OffsetDateTime now =
                OffsetDateTime.parse(get("/local/clock", null).path("now").asString());
        send(HttpRequest.newBuilder(URI.create(url + "/local/clock/advance"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"by\":\"" + Duration.between(now, OffsetDateTime.parse(to)) + "\"}")));
        tokens.clear();
    }

    private void reporters(int messages) throws Exception {
        Map<String, OffsetDateTime> happened = new TreeMap<>();
        for (int n = 0; n < messages; n++) {
            String who = "citizen:wechat:reader-" + n / A_REPORTER;
            post("/v1/me/subscriptions", who, "{\"template\":\"progress\",\"accepted\":1}");
            JsonNode complaint = post(
                    "/v1/complaints", who, "{\"category\":\"noise\",\"description\":\"吵\",\"areaCode\":\"331082001\"}");
            String path = "/v1/complaints/" + complaint.path("id").asString();
            post(path + "/accept", "post:office", "{\"version\":1}");
            JsonNode timeline = get(path, "post:leader").path("timeline");
            happened.put(
                    complaint.path("number").asString(),
                    OffsetDateTime.parse(
                            timeline.path(timeline.size() - 1).path("at").asString()));
        }
        JsonNode told = get("/local/wechat", null);
        for (long began = System.nanoTime(); told.size() < messages && System.nanoTime() - began < MOST.toNanos(); ) {
            Thread.sleep(200);
            told = get("/local/wechat", null);
        }
        List<Long> waited = new ArrayList<>();
        for (JsonNode message : told) {
            OffsetDateTime at =
                    happened.get(message.at("/data/character_string1").asString());
            waited.add(
                    Duration.between(at, OffsetDateTime.parse(message.path("at").asString()))
                            .toMillis());
        }
        waited.sort(null);
        print("reporters", waited, messages);
    }

    private static void print(String who, List<Long> waited, int messages) {
        System.out.printf(
                "%s: %d of %d told; after the commit p50 %d ms, p95 %d ms, p99 %d ms, the last %d ms%n",
                who,
                waited.size(),
                messages,
                at(waited, 0.50),
                at(waited, 0.95),
                at(waited, 0.99),
                waited.isEmpty() ? -1 : waited.getLast());
    }

    private static long at(List<Long> sorted, double part) {
        return sorted.isEmpty() ? -1 : sorted.get((int) Math.min(sorted.size() - 1, Math.floor(sorted.size() * part)));
    }

    private JsonNode post(String path, String who, String body) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", "Bearer " + token(who))
                .header("Idempotency-Key", "bench-key-of-sixteen-" + keys++)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private JsonNode get(String path, String who) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path));
        return send(who == null ? request : request.header("Authorization", "Bearer " + token(who)));
    }

    private String token(String who) throws Exception {
        if (!tokens.containsKey(who)) {
            tokens.put(
                    who,
                    send(HttpRequest.newBuilder(URI.create(url + "/v1/sessions"))
                                    .header("Content-Type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofString(
                                            "{\"provider\":\"local\",\"code\":\"" + who + "\"}")))
                            .path("token")
                            .asString());
        }
        return tokens.get(who);
    }

    private JsonNode send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
