package anlan.torture;

import anlan.localstack.LocalCity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * The whole stack over real HTTP: every key is sent by several callers at once, 64 calls at a time,
 * and makes one case.
 *
 * @param keys how many
 */
record Http(int keys) {

    private static final int AT_ONCE = 64;
    private static final int TIMES = 4;
    private static final int BUSY = 503;
    private static final int MOST_TRIES = 600;
    private static final long PAUSE_NANOS = 50_000_000;

    Outcome with() {
        Findings findings = new Findings();
        Path data = temporary();
        Map<String, Set<String>> answers = new ConcurrentHashMap<>();
        try (LocalCity city = LocalCity.start(data, null, "--server.port=0");
                HttpClient http = HttpClient.newHttpClient();
                ExecutorService callers = Executors.newFixedThreadPool(AT_ONCE)) {
            String url = "http://127.0.0.1:" + city.port();
            String token = Stack.token(http, url);
            List<Future<?>> calls = new ArrayList<>();
            for (int n = 0; n < keys * TIMES; n++) {
                String key = "http-key-of-torture-" + n % keys;
                calls.add(callers.submit(() -> {
                    answers.computeIfAbsent(key, all -> new ConcurrentSkipListSet<>())
                            .add(sent(http, url, key, token, findings));
                    return null;
                }));
            }
            for (Future<?> call : calls) {
                call.get();
            }
        } catch (Exception broken) { // what a future throws
            findings.add("the stack over HTTP broke: " + broken);
        } finally {
            delete(data);
        }
        answers.forEach((key, ids) -> findings.check(ids.size() == 1, ids.size() + " answers to one key: " + ids));
        long cases = answers.values().stream().flatMap(Set::stream).distinct().count();
        findings.check(cases == keys, cases + " cases of " + keys + " keys");
        return new Outcome("http", 0, keys * TIMES, Map.of(), findings, "");
    }

    private static String sent(HttpClient http, String url, String key, String token, Findings findings) {
        for (int tried = 0; tried < MOST_TRIES; tried++) {
            HttpResponse<String> answer = Stack.register(http, url, key, token);
            if (answer.statusCode() != BUSY) {
                findings.check(answer.statusCode() == 201, "answered " + answer.statusCode() + " to " + key);
                return Json.text(Json.read(answer.body()), "id");
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return "busy";
    }

    static Path temporary() {
        try {
            return Files.createTempDirectory("anlan-torture");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> {
                var unused = path.toFile().delete();
            });
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
