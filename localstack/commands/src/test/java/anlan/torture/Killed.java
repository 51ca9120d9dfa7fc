package anlan.torture;

import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * The whole stack is killed (kill -9) in the middle of its writes and started again on the same
 * files, over and over: whatever was confirmed is there, under the same number.
 *
 * @param kills how often
 */
record Killed(int kills) {

    /** Less than a call takes: a kill comes in the middle of one. */
    private static final long SOON = 100_000;

    private static final int FIRST_ROUND = 60;
    private static final int CREATED = 201;

    Outcome with() {
        Findings findings = new Findings();
        Path data = Http.temporary();
        Map<String, String> confirmed = new TreeMap<>();
        Map<String, String> lastRound = new TreeMap<>();
        Dice dice = new Dice("kills", kills);
        int sent = 0;
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (int kill = 0; kill <= kills; kill++) {
                Stack stack = Stack.start(data);
                try {
                    String token = Stack.token(http, stack.url());
                    // After the last kill, all that was ever confirmed.
                    again(http, stack, token, kill == kills ? confirmed : lastRound, findings);
                    lastRound.clear();
                    if (sent > 0) {
                        asked(http, stack, token, key(sent - 1), findings);
                    }
                    if (kill < kills) {
                        sent = untilKilled(
                                http, stack, token, lastRound, sent, kill == 0 ? FIRST_ROUND : 5 + dice.below(60));
                        confirmed.putAll(lastRound);
                    }
                } finally {
                    stack.kill();
                }
            }
        } finally {
            Http.delete(data);
        }
        findings.check(kills == 0 || confirmed.size() >= FIRST_ROUND, "only " + confirmed.size() + " were confirmed");
        findings.check(sent >= confirmed.size() + kills, "no kill came in the middle of a call");
        return new Outcome("killed", 0, sent, Map.of(), findings, "");
    }

    private static String key(int n) {
        return "kill-key-of-torture-" + n;
    }

    /** Whether the last call before the kill was done nobody knows; a retry has it. */
    private static void asked(HttpClient http, Stack stack, String token, String key, Findings findings) {
        int status = Stack.registered(http, stack.url(), key, token).statusCode();
        findings.check(status == CREATED, "a retry after a kill is answered " + status);
    }

    /** Writes until the process is gone. */
    private static int untilKilled(
            HttpClient http, Stack stack, String token, Map<String, String> confirmed, int sent, int before) {
        AtomicInteger answered = new AtomicInteger();
        Thread killer = Thread.ofPlatform().start(() -> {
            while (answered.get() < before && stack.process().isAlive()) {
                LockSupport.parkNanos(SOON);
            }
            stack.kill();
        });
        int n = sent;
        try {
            while (true) {
                String key = key(n);
                n++;
                HttpResponse<String> answer = Stack.register(http, stack.url(), key, token);
                if (answer.statusCode() == CREATED) {
                    confirmed.put(key, Json.text(Json.read(answer.body()), "id"));
                }
                var unused = answered.incrementAndGet();
            }
        } catch (UncheckedIOException killed) {
            joined(killer);
        }
        return n;
    }

    private static void joined(Thread killer) {
        try {
            killer.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** All that was confirmed in the last round is asked for again. */
    private static void again(
            HttpClient http, Stack stack, String token, Map<String, String> confirmed, Findings findings) {
        for (String key : confirmed.keySet()) {
            HttpResponse<String> answer = Stack.registered(http, stack.url(), key, token);
            if (answer.statusCode() != CREATED) {
                findings.add("after a kill a retry is answered " + answer.statusCode() + ": " + key);
                continue;
            }
            findings.check(
                    answer.headers().firstValue("Idempotency-Replayed").isPresent(),
                    "confirmed, and lost by a kill: " + key);
            findings.check(
                    Json.text(Json.read(answer.body()), "id").equals(confirmed.get(key)),
                    "another case after a kill: " + key);
        }
    }
}
