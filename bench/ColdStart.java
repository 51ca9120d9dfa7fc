import anlan.catalogue.Clients;
import anlan.catalogue.FixedCity;
import anlan.catalogue.Functions;
import anlan.catalogue.Platform;
import anlan.catalogue.Settings;
import anlan.domain.people.Actor;
import anlan.emulators.LocalDynamoDb;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * From the start of a process to the first answer on Lambda's Runtime API: our functions from the
 * zip that is deployed, and what they are measured by. The runtime interface client is the one of
 * AWS; the API behind it is a few lines here. The store is DynamoDB Local in this process.
 * Candidates take turns, so that a machine that gets slower does not count; ratios are taken in
 * each round.
 */
final class ColdStart {

    private static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx640m", "--enable-native-access=ALL-UNNAMED");
    private static final String TOPIC = "arn:aws:sns:local:000000000000:Alerts";
    private static final String SECRET = "conformance-secret-of-32-bytes-and-more";
    private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

    /** Who takes part. */
    private record Candidate(String name, String handler, String event, Map<String, String> environment, String jars) {}

    /** One start. */
    private record Start(double wall, double cpu, double rss) {}

    private final Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    private final Path work;
    private final String store;

    private ColdStart(Path work, String store) {
        this.work = work;
        this.store = store;
    }

    public static void main(String... args) throws Exception {
        int rounds = Integer.parseInt(args[0]);
        Path root = Path.of(args[1]);
        Path work = Path.of(args[2]);
        System.setProperty("anlan.root", root.toString());
        try (LocalDynamoDb store = LocalDynamoDb.inMemory()) {
            FixedCity.found(store.endpoint().toString());
            new ColdStart(work, store.endpoint().toString()).run(root, rounds);
        }
        System.exit(0);
    }

    private void run(Path root, int rounds) throws Exception {
        String ours = jars(work.resolve("zip/lib"));
        String runtimeJars = jars(work.resolve("runtime"));
        String others = ours + ":" + work.resolve("others.jar") + ":" + jars(work.resolve("more"));
        String complaint = gateway(Files.readString(root.resolve("events/complaints/happy.json")));
        String night = Files.readString(root.resolve("events/rollUpDay/happy.json"));
        String handler = "anlan.lambda.LambdaHandler";
        String invoker = "org.springframework.cloud.function.adapter.aws.FunctionInvoker::handleRequest";
        List<Candidate> all = List.of(
                new Candidate("bare, url-connection", "cold.Bare", complaint, Map.of("BARE_CLIENT", "url"), others),
                new Candidate("bare, apache5", "cold.Bare", complaint, Map.of(), others),
                new Candidate("ours, complaints", handler, complaint, is("complaints"), ours),
                new Candidate("ours, rollUpDay", handler, night, is("rollUpDay"), ours),
                new Candidate("ours, FunctionInvoker", invoker, complaint, is("complaints"), ours),
                new Candidate(
                        "default Boot app",
                        invoker,
                        complaint,
                        Map.of(
                                "MAIN_CLASS", "cold.DefaultApp",
                                "SPRING_CLOUD_FUNCTION_DEFINITION", "complaints",
                                "SPRING_MAIN_WEB_APPLICATION_TYPE", "none"),
                        others));
        Map<Candidate, Path> caches = new LinkedHashMap<>();
        for (Candidate each : all) {
            caches.put(each, trained(each, runtimeJars));
        }
        for (boolean cached : List.of(false, true)) {
            Map<Candidate, List<Start>> starts = new LinkedHashMap<>();
            for (int round = 0; round <= rounds; round++) {
                for (Candidate each : all) {
                    List<String> more = cached ? List.of("-XX:AOTCache=" + caches.get(each)) : List.of();
                    Start start = start(each, runtimeJars, more, false);
                    if (round > 0) { // the first fills the caches of the machine
                        starts.computeIfAbsent(each, none -> new ArrayList<>()).add(start);
                    }
                }
                System.err.print(".");
            }
            System.err.println();
            table(cached ? "with an AOT cache" : "without an AOT cache", all, starts);
        }
        caches.forEach((each, cache) -> System.out.printf("AOT cache of %s: %,d KB%n", each.name(), size(cache) / 1024));
    }

    private static Map<String, String> is(String function) {
        return Map.of(
                "SPRING_CLOUD_FUNCTION_DEFINITION", function, "MAIN_CLASS", "anlan.lambda.LambdaApplication");
    }

    private static String gateway(String event) {
        Platform now = new Platform(
                new Settings("conformance", TOPIC, SECRET.getBytes(StandardCharsets.UTF_8), 2),
                Clients.dynamo(),
                Clients.sns(),
                Clock.systemUTC(),
                () -> "",
                List.of());
        String token = new Functions(now).tokens().issue(Actor.citizen("citizen:alice")).token();
        return event.replace("Bearer citizen:alice", "Bearer " + token);
    }

    /** A run that leaves a cache of what it loaded. */
    private Path trained(Candidate each, String runtimeJars) throws Exception {
        Path cache = work.resolve(each.name().replaceAll("[^a-zA-Z0-9]+", "-") + ".aot");
        Files.deleteIfExists(cache);
        start(each, runtimeJars, List.of("-XX:AOTCacheOutput=" + cache), true);
        if (!Files.exists(cache)) {
            throw new IllegalStateException("no AOT cache came of " + each.name());
        }
        return cache;
    }

    private Start start(Candidate each, String runtimeJars, List<String> more, boolean training) throws Exception {
        try (RuntimeApi runtime = new RuntimeApi()) {
            return start(each, runtimeJars, more, training, runtime);
        }
    }

    private Start start(Candidate each, String runtimeJars, List<String> more, boolean training, RuntimeApi runtime)
            throws Exception {
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(FLAGS);
        command.addAll(more);
        command.addAll(List.of("-cp", each.jars() + ":" + runtimeJars, CLIENT, each.handler()));
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("JAVA_TOOL"));
        environment.putAll(Map.of(
                "AWS_LAMBDA_RUNTIME_API", runtime.address(),
                "AWS_REGION", "local",
                "AWS_ACCESS_KEY_ID", "local",
                "AWS_SECRET_ACCESS_KEY", "local",
                "AWS_ENDPOINT_URL_DYNAMODB", store,
                "AWS_ENDPOINT_URL_SNS", "http://127.0.0.1:9",
                "ANLAN_TABLE", "conformance",
                "ANLAN_TOPIC", TOPIC,
                "ANLAN_SECRET", SECRET));
        environment.putAll(Map.of(
                "_HANDLER", each.handler(),
                "AWS_LAMBDA_FUNCTION_NAME", "bench",
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024",
                "AWS_LAMBDA_FUNCTION_VERSION", "1",
                "AWS_LAMBDA_LOG_FORMAT", "TEXT",
                "AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand"));
        environment.putAll(each.environment());
        // The client looks for classes in the folder in which it runs, too.
        builder.directory(Files.createDirectories(work.resolve("nothing")).toFile());
        Path log = work.resolve("last.log");
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        CompletableFuture<String> answer = runtime.next(each.event());
        long began = System.nanoTime();
        Process process = builder.start();
        String text;
        try {
            text = answer.get(60, TimeUnit.SECONDS);
        } catch (Exception silent) {
            process.destroyForcibly();
            throw new IllegalStateException(each.name() + " gave no answer: " + Files.readString(log), silent);
        }
        double wall = (System.nanoTime() - began) / 1e6;
        Start start = new Start(wall, cpu(process.pid()), rss(process.pid()));
        if (training) {
            process.destroy(); // SIGTERM: the cache is written at exit
            process.waitFor(120, TimeUnit.SECONDS);
        }
        process.destroyForcibly().waitFor();
        boolean good = text.contains("\"statusCode\":201") || text.contains("\"days\"");
        if (!good) {
            throw new IllegalStateException(each.name() + " answered " + text + Files.readString(log));
        }
        return start;
    }

    /** Milliseconds of processor time so far. */
    private static double cpu(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * 10.0;
    }

    /** MB at the most so far. */
    private static double rss(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    private static void table(String title, List<Candidate> all, Map<Candidate, List<Start>> starts) {
        System.out.printf("%n%s%n%-24s %8s %8s %8s   %s%n", title, "", "wall ms", "cpu ms", "rss MB", "ratio to bare (url, apache5), wall / cpu");
        for (Candidate each : all) {
            List<Start> its = starts.get(each);
            System.out.printf(
                    Locale.ROOT,
                    "%-24s %8.0f %8.0f %8.0f   %.2f %.2f / %.2f %.2f%n",
                    each.name(),
                    median(its.stream().mapToDouble(Start::wall).toArray()),
                    median(its.stream().mapToDouble(Start::cpu).toArray()),
                    median(its.stream().mapToDouble(Start::rss).toArray()),
                    ratio(its, starts.get(all.get(0)), true),
                    ratio(its, starts.get(all.get(1)), true),
                    ratio(its, starts.get(all.get(0)), false),
                    ratio(its, starts.get(all.get(1)), false));
        }
    }

    private static double ratio(List<Start> ones, List<Start> others, boolean wall) {
        double[] ratios = new double[ones.size()];
        for (int n = 0; n < ratios.length; n++) {
            ratios[n] = wall
                    ? ones.get(n).wall() / others.get(n).wall()
                    : ones.get(n).cpu() / others.get(n).cpu();
        }
        return median(ratios);
    }

    private static double median(double[] of) {
        double[] sorted = of.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static long size(Path file) {
        return file.toFile().length();
    }

    private static String jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return String.join(
                    ":",
                    files.map(Path::toString).filter(name -> name.endsWith(".jar")).sorted().toList());
        }
    }
}
