package anlan.torture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A worker is frozen (SIGSTOP) between the provider's answer and its own next word, for longer than
 * its lease; another one does its work; then it wakes up. The end that stands is the other's.
 */
final class Frozen implements Run {

    private static final Duration BEYOND_ANY_LEASE = Duration.ofMinutes(10);
    private static final long PATIENCE_SECONDS = 60;

    @Override
    public String name() {
        return "frozen";
    }

    @Override
    public Outcome with(Plan plan, Bug bug, Neighbours neighbours) {
        Findings findings = new Findings();
        overtaken(plan, bug, neighbours, findings, 1);
        overtaken(plan, bug, neighbours, findings, 2);
        if (!findings.none()) {
            return new Outcome(name(), plan.seed(), 1, Map.of(), findings, "");
        }
        try (City city = new City(neighbours, bug, Intakes.START)) {
            String message = due(city, findings, plan.seed(), 1);
            AtomicReference<@Nullable Process> worker = new AtomicReference<>();
            AtomicReference<String> stands = new AtomicReference<>("");
            city.beforeTheProviderAnswers(() -> {
                Process process = worker.get();
                if (process != null) {
                    signal(process, "STOP");
                    city.clock.pass(BEYOND_ANY_LEASE);
                    Object other = city.outcome("other-worker", "textOfficials", message);
                    findings.check(other != null, "the other worker can not do it");
                    stands.set(ends(city));
                    signal(process, "CONT");
                }
            });
            worker.set(started(city, neighbours, message));
            ended(worker.get());
            findings.check(!stands.get().isEmpty(), "the worker was never frozen");
            findings.check(ends(city).equals(stands.get()), "a worker that was frozen overwrote the end");
            city.beforeTheProviderAnswers(null);
            return Outcome.of(name(), plan.seed(), 1, city, findings);
        }
    }

    /** The same within one process, of one alert or of a digest: the clock runs on while the provider answers. */
    private static void overtaken(Plan plan, Bug bug, Neighbours neighbours, Findings findings, int hazards) {
        try (City city = new City(neighbours, bug, Intakes.START)) {
            String message = due(city, findings, plan.seed(), hazards);
            AtomicReference<String> stands = new AtomicReference<>("");
            city.beforeTheProviderAnswers(() -> {
                city.clock.pass(BEYOND_ANY_LEASE);
                var unused = city.outcome("overtaking-worker", "textOfficials", message);
                stands.set(ends(city));
            });
            var unused = city.outcome("overtaken-worker", "textOfficials", message);
            findings.check(stands.get().contains("SENT"), "the other worker did not do it: " + stands.get());
            findings.check(ends(city).equals(stands.get()), "a worker that was overtaken overwrote the end");
        }
    }

    /** So many hazards are late, and the message that says so is on its way. */
    private static String due(City city, Findings findings, long seed, int hazards) {
        Caller caller = new Caller(city, findings);
        for (int n = 0; n < hazards; n++) {
            Caller.Heard heard = caller.post(
                    "frozen" + n,
                    "post:inspector",
                    "/v1/hazards",
                    "torture-key-of-frozen-" + seed + "-" + n,
                    Bodies.HAZARD);
            findings.check(
                    heard instanceof Caller.Heard.Answer answer && answer.status() == 201,
                    "a hazard did not come in: " + heard);
        }
        city.clock.pass(Duration.ofDays(20));
        findings.check(city.run("frozen-notify", "notifyOverdue"), "notifyOverdue fails with no fault");
        findings.check(city.run("frozen-send", "sendAlerts"), "sendAlerts fails with no fault");
        return city.topic.first();
    }

    private static String ends(City city) {
        return city.raw.all().stream()
                .filter(item -> item.pk().startsWith("N#"))
                .map(item -> item.text("fate") + " " + item.text("note") + " " + item.text("endedAt"))
                .toList()
                .toString();
    }

    private static Process started(City city, Neighbours neighbours, String message) {
        try {
            ProcessBuilder builder = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Worker.class.getName());
            builder.environment()
                    .putAll(Map.of(
                            "TORTURE_STORE", neighbours.store().endpoint().toString(),
                            "TORTURE_SNS", city.snsEndpoint().toString(),
                            "TORTURE_TABLE", city.tableName(),
                            "TORTURE_TOPIC", city.topicArn(),
                            "TORTURE_NOW", city.clock.instant().toString(),
                            "TORTURE_MESSAGE", message));
            return builder.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void signal(Process process, String name) {
        try {
            new ProcessBuilder(List.of("kill", "-" + name, Long.toString(process.pid())))
                    .start()
                    .waitFor();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void ended(@Nullable Process process) {
        try {
            if (process != null && !process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
