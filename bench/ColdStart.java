import anlan.catalogue.Clients;
import anlan.catalogue.FixedCity;
import anlan.catalogue.Functions;
import anlan.catalogue.Platform;
import anlan.catalogue.Settings;
import anlan.domain.people.Actor;
import anlan.emulators.LocalDynamoDb;
import anlan.http.Tokens;
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
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * From the start of a process to the first answer on Lambda's Runtime API: our functions from the zip that is deployed,
 * and what they are measured by. The runtime interface client is the one of AWS; the API behind it is a few lines here.
 * The store is DynamoDB Local in this process. Candidates take turns, so that a machine that gets slower does not
 * count; ratios are taken in each round.
 */
final class ColdStart {

    private static final List<String> FLAGS =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx640m", "--enable-native-access=ALL-UNNAMED");
    private static final String TOPIC = "arn:aws:sns:local:000000000000:Alerts";
    private static final String SECRET = "conformance-secret-of-32-bytes-and-more";
    private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

    /**
     * Who takes part.
     *
     * @param event of its own for each start
     * @param task the folder with its jars in lib/, as Lambda unpacks them
     * @param cache the AOT cache that it starts with
     */
    private record Candidate(
            String name,
            String handler,
            Supplier<String> event,
            Map<String, String> environment,
            Path task,
            Path cache) {}

    /** One start. */
    private record Start(double wall, double cpu, double rss) {}

    private final Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    private final Path work;
    private final Path layer;
    private final String store;

    private ColdStart(Path work, Path layer, String store) {
        this.work = work;
        this.layer = layer;
        this.store = store;
    }

    public static void main(String... args) throws Exception {
        int rounds = Integer.parseInt(args[0]);
        Path root = Path.of(args[1]);
        Path work = Path.of(args[2]);
        Path layer = Path.of(args[3]);
        System.setProperty("anlan.root", root.toString());
        try (LocalDynamoDb store = LocalDynamoDb.inMemory()) {
            FixedCity.found(store.endpoint().toString());
            new ColdStart(work, layer, store.endpoint().toString()).run(root, rounds);
        }
        System.exit(0);
    }

    private void run(Path root, int rounds) throws Exception {
        Path zip = work.resolve("zip");
        Path others = work.resolve("others");
        Path shipped = layer.resolve("anlan.aot");
        String noise = Files.readString(root.resolve("events/complaints/happy.json"));
        String midnight = Files.readString(root.resolve("events/rollUpDay/happy.json"));
        Tokens tokens = tokens();
        Supplier<String> complaint = () -> another(tokens, noise);
        Supplier<String> night = () -> midnight;
        String handler = "anlan.lambda.LambdaHandler";
        String invoker = "org.springframework.cloud.function.adapter.aws.FunctionInvoker::handleRequest";
        Candidate complaints = new Candidate("ours, complaints", handler, complaint, is("complaints"), zip, shipped);
        train(complaints);
        if (rounds == 0) { // the layer is all that was asked for
            return;
        }
        Map<String, String> url = Map.of("BARE_CLIENT", "url");
        List<Candidate> all = List.of(
                new Candidate("bare, url-connection", "cold.Bare", complaint, url, others, work.resolve("url.aot")),
                new Candidate("bare, apache5", "cold.Bare", complaint, Map.of(), others, work.resolve("bare.aot")),
                complaints,
                // As it is shipped: with the cache of another function.
                new Candidate("ours, rollUpDay", handler, night, is("rollUpDay"), zip, shipped),
                new Candidate(
                        "ours, FunctionInvoker", invoker, complaint, is("complaints"), zip, work.resolve("scf.aot")),
                new Candidate(
                        "default Boot app",
                        invoker,
                        complaint,
                        Map.of(
                                "MAIN_CLASS", "cold.DefaultApp",
                                "SPRING_CLOUD_FUNCTION_DEFINITION", "complaints",
                                "SPRING_MAIN_WEB_APPLICATION_TYPE", "none"),
                        others,
                        work.resolve("default.aot")));
        for (Candidate each : all) {
            if (!each.cache().equals(shipped)) {
                train(each);
            }
        }
        for (boolean cached : List.of(false, true)) {
            Map<Candidate, List<Start>> starts = new LinkedHashMap<>();
            for (int round = 0; round <= rounds; round++) {
                for (Candidate each : all) {
                    Start start = start(each, cached ? Cache.USED : Cache.NONE);
                    if (round > 0) { // the first fills the caches of the machine
                        starts.computeIfAbsent(each, none -> new ArrayList<>()).add(start);
                    }
                }
                System.err.print(".");
            }
            System.err.println();
            table(cached ? "with an AOT cache" : "without an AOT cache", all, starts);
        }
        for (Candidate each : all) {
            loaded(each);
        }
    }

    private static Map<String, String> is(String function) {
        return Map.of("SPRING_CLOUD_FUNCTION_DEFINITION", function, "MAIN_CLASS", "anlan.lambda.LambdaApplication");
    }

    /** The same complaint by another citizen under another key: none is a retry of one before it. */
    private static String another(Tokens tokens, String complaint) {
        String once = UUID.randomUUID().toString();
        return complaint
                .replace(
                        "Bearer citizen:alice",
                        "Bearer "
                                + tokens.issue(Actor.citizen("citizen:" + once)).token())
                .replace("complaints-happy-event", once);
    }

    private static Tokens tokens() {
        Platform now = new Platform(
                new Settings("conformance", TOPIC, SECRET.getBytes(StandardCharsets.UTF_8), 2),
                Clients.dynamo(),
                Clients.sns(),
                Clock.systemUTC(),
                () -> "",
                List.of());
        return new Functions(now).tokens();
    }

    /** What a start has to do with its cache. */
    private enum Cache {
        NONE,
        MADE,
        USED,
        /** Used, and each class says where it came from. */
        SHOWN
    }

    /** A run that leaves a cache of what it loaded. */
    private void train(Candidate each) throws Exception {
        Files.deleteIfExists(each.cache());
        start(each, Cache.MADE);
        if (!Files.exists(each.cache())) {
            throw new IllegalStateException("no AOT cache came of " + each.name());
        }
    }

    /** Says where the classes of one start came from. */
    private void loaded(Candidate each) throws Exception {
        start(each, Cache.SHOWN);
        long cached = 0;
        List<String> rest = new ArrayList<>();
        for (String line : Files.readAllLines(classes(each))) {
            if (line.contains("source: shared objects file")) {
                cached++;
            } else if (line.contains("source: ")) {
                rest.add(line);
            }
        }
        System.out.printf(
                "%s: %,d classes from the cache (%,d KB), %,d from jars, %,d made while it runs%n",
                each.name(),
                cached,
                each.cache().toFile().length() / 1024,
                rest.stream().filter(line -> line.contains(".jar")).count(),
                rest.stream().filter(line -> !line.contains(".jar")).count());
    }

    private Path classes(Candidate each) {
        return work.resolve(each.name().replaceAll("[^a-zA-Z0-9]+", "-") + ".classes");
    }

    private Start start(Candidate each, Cache cache) throws Exception {
        try (RuntimeApi runtime = new RuntimeApi()) {
            return start(each, cache, runtime);
        }
    }

    private Start start(Candidate each, Cache cache, RuntimeApi runtime) throws Exception {
        String runtimeJars = jars(work.resolve("runtime"));
        List<String> command = new ArrayList<>();
        if (cache != Cache.NONE) {
            command.add(layer.resolve("start").toString());
        }
        command.add(java.toString());
        command.addAll(FLAGS);
        if (cache == Cache.SHOWN) {
            command.add("-Xlog:class+load:file=" + classes(each));
        }
        String jars = cache == Cache.NONE ? runtimeJars + ":" + jars(each.task().resolve("lib")) : runtimeJars;
        command.addAll(List.of("-cp", jars, CLIENT, each.handler()));
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
        environment.put("LAMBDA_TASK_ROOT", each.task().toString());
        environment.put("ANLAN_AOT_CACHE", each.cache().toString());
        if (cache == Cache.MADE) {
            environment.put("ANLAN_AOT_OUTPUT", each.cache().toString());
        }
        // The client looks for classes in the folder in which it runs, too.
        builder.directory(Files.createDirectories(work.resolve("nothing")).toFile());
        Path log = work.resolve("last.log");
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        CompletableFuture<String> answer = runtime.next(each.event().get());
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
        if (cache == Cache.MADE) {
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
        System.out.printf(
                "%n%s%n%-24s %8s %8s %8s   %s%n",
                title, "", "wall ms", "cpu ms", "rss MB", "ratio to bare (url, apache5), wall / cpu");
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

    private static String jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return String.join(
                    ":",
                    files.map(Path::toString)
                            .filter(name -> name.endsWith(".jar"))
                            .sorted()
                            .toList());
        }
    }
}
