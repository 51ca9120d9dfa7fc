import anlan.catalogue.Catalogue;
import anlan.catalogue.FixedCity;
import anlan.catalogue.Functions;
import anlan.catalogue.Platform;
import anlan.catalogue.Served;
import anlan.catalogue.Settings;
import anlan.domain.people.Actor;
import anlan.dynamodb.Retries;
import anlan.emulators.LocalDynamoDb;
import anlan.http.HttpCall;
import anlan.lambda.LambdaHandler;
import anlan.web.WebEdge;
import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.springframework.context.ConfigurableApplicationContext;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sns.SnsClient;

/**
 * How many complaints come in in a second. Over a store that answers at once: what is our own share. Over DynamoDB
 * Local: how much of it we reach that a loop with the SDK alone reaches, which asks the same of it; the two take turns,
 * and ratios are those of each turn.
 */
final class Throughput {

    private static final String BODY = """
        {"category":"noise","description":"夜里施工,噪声很大","areaCode":"331082001","address":"古城街道示例路 1 号",\
        "location":{"longitude":121.13,"latitude":28.85,"crs":"gcj02"}}\
        """;
    private static final byte[] SECRET = "conformance-secret-of-32-bytes-and-more".getBytes(StandardCharsets.UTF_8);
    private static final int TURNS = 7;

    private final int threads;
    private final PrintStream out = System.out;

    private Throughput(int threads) {
        this.threads = threads;
    }

    /** The deployed handler, on another platform. */
    private static final class Handler extends LambdaHandler {
        Handler(Platform platform) {
            super("complaints", platform);
        }
    }

    /** What came of so many complaints. */
    private record Run(double perSecond, double p50, double p99, double p999, double cpu, double bytes) {

        void print(PrintStream out, String what) {
            out.printf(
                    Locale.ROOT,
                    "%-28s %8.0f /s   p50 %6.2f  p99 %6.2f  p99.9 %6.2f ms   %6.0f us of a core, %7.0f bytes%n",
                    what,
                    perSecond,
                    p50,
                    p99,
                    p999,
                    cpu,
                    bytes);
        }
    }

    public static void main(String[] args) throws Exception {
        // Access logs go to the output, as they do when deployed; here nobody reads them.
        PrintStream out = System.out;
        System.setOut(new PrintStream(java.io.OutputStream.nullOutputStream()));
        Throughput bench = new Throughput(Integer.parseInt(args[2]));
        try {
            bench.stubbed(out, Integer.parseInt(args[0]));
            bench.stored(out, Integer.parseInt(args[1]));
        } catch (RuntimeException wrong) {
            wrong.printStackTrace(out);
            System.exit(1);
        }
        System.exit(0);
    }

    private void stubbed(PrintStream to, int complaints) throws Exception {
        to.println("over a store that answers at once, " + threads + " at once");
        try (DynamoDbClient stub = client(new AtOnce(), List.of())) {
            edges(to, stub, complaints);
        }
    }

    private void edges(PrintStream to, DynamoDbClient store, int complaints) throws Exception {
        Platform platform = platform(store);
        Functions functions = new Functions(platform);
        String[] tokens = tokens(functions);
        Served.Http door = (Served.Http) Catalogue.only("complaints", functions, System::nanoTime);
        Handler handler = new Handler(platform);
        ConfigurableApplicationContext web =
                new WebEdge(platform, null).start("--server.port=0", "--logging.level.root=warn");
        String port = web.getEnvironment().getProperty("local.server.port");
        for (int warming = 1; warming >= 0; warming--) {
            Run function = run(
                    complaints,
                    n -> answered(Catalogue.answer(door.door(), call(tokens, n)).status()));
            Run lambda = run(complaints, n -> invoked(handler, tokens, n));
            try (HttpClient http =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
                Run overHttp = run(complaints, n -> posted(http, port, tokens, n));
                if (warming == 0) {
                    function.print(to, "function");
                    lambda.print(to, "Lambda, event to answer");
                    overHttp.print(to, "HTTP, with its client");
                }
            }
        }
        web.close();
    }

    private void stored(PrintStream to, int complaints) throws Exception {
        try (LocalDynamoDb local = LocalDynamoDb.inMemory()) {
            FixedCity.found(local.endpoint().toString());
            Heard heard = new Heard();
            try (DynamoDbClient ours = client(null, List.of(heard));
                    DynamoDbClient raw = client(null, List.of())) {
                Platform platform = platform(ours);
                Functions functions = new Functions(platform);
                String[] tokens = tokens(functions);
                ConfigurableApplicationContext web =
                        new WebEdge(platform, null).start("--server.port=0", "--logging.level.root=warn");
                String port = web.getEnvironment().getProperty("local.server.port");
                try (HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
                    posted(http, port, tokens, -1);
                    Replay replay = new Replay(raw, heard.requests());
                    to.println("over DynamoDB Local, " + threads + " at once: " + replay.said());
                    turns(to, complaints, n -> posted(http, port, tokens, n), replay::once);
                }
                web.close();
            }
        }
    }

    private void turns(PrintStream to, int complaints, LongConsumer ours, LongConsumer raw) throws Exception {
        double[] ratios = new double[TURNS];
        for (int turn = -1; turn < TURNS; turn++) {
            Run one = run(complaints, ours);
            Run other = run(complaints, raw);
            if (turn >= 0) { // the one before is to warm up
                ratios[turn] = one.perSecond() / other.perSecond();
                one.print(to, "HTTP");
                other.print(to, "the SDK alone");
            }
        }
        Arrays.sort(ratios);
        to.printf(
                Locale.ROOT,
                "of what the SDK alone reaches: %.2f (%.2f to %.2f)%n",
                ratios[TURNS / 2],
                ratios[0],
                ratios[TURNS - 1]);
    }

    private final AtomicLong numbers = new AtomicLong();

    private Run run(int complaints, LongConsumer complaint) throws InterruptedException {
        long first = numbers.getAndAdd(complaints);
        AtomicLong next = new AtomicLong();
        double[] waited = new double[complaints];
        long allocated = allocated();
        long cpu = cpu();
        long began = System.nanoTime();
        AtomicReference<RuntimeException> failed = new AtomicReference<>();
        List<Thread> workers = new ArrayList<>();
        for (int n = 0; n < threads; n++) {
            workers.add(Thread.ofPlatform().start(() -> {
                for (long mine = next.getAndIncrement(); mine < complaints; mine = next.getAndIncrement()) {
                    long start = System.nanoTime();
                    try {
                        complaint.accept(first + mine);
                    } catch (RuntimeException wrong) {
                        failed.set(wrong);
                        return;
                    }
                    waited[(int) mine] = (System.nanoTime() - start) / 1e6;
                }
            }));
        }
        for (Thread worker : workers) {
            worker.join();
        }
        if (failed.get() != null) {
            throw failed.get();
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        double used = (cpu() - cpu) / 1e3 / complaints;
        double bytes = (double) (allocated() - allocated) / complaints;
        Arrays.sort(waited);
        return new Run(
                complaints / seconds,
                waited[complaints / 2],
                waited[complaints * 99 / 100],
                waited[(int) (complaints * 0.999)],
                used,
                bytes);
    }

    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getTotalThreadAllocatedBytes();
    }

    private static Platform platform(DynamoDbClient store) {
        SnsClient none = SnsClient.builder()
                .region(Region.of("local"))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("none", "none")))
                .build();
        return new Platform(
                new Settings("conformance", "arn:aws:sns:local:000000000000:Alerts", SECRET, 2),
                store,
                none,
                Clock.systemUTC(),
                () -> UUID.randomUUID().toString(),
                List.of());
    }

    /** @param wire null for the one that is deployed */
    private static DynamoDbClient client(SdkHttpClient wire, List<ExecutionInterceptor> listeners) {
        var builder = DynamoDbClient.builder()
                .region(Region.of("local"))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("none", "none")))
                .overrideConfiguration(override -> {
                    override.retryStrategy(Retries.strategy());
                    listeners.forEach(override::addExecutionInterceptor);
                });
        return wire == null
                ? builder.httpClientBuilder(Apache5HttpClient.builder().maxConnections(100))
                        .build()
                : builder.httpClient(wire).build();
    }

    /** Of so many citizens that none reaches a limit. */
    private static String[] tokens(Functions functions) {
        return IntStream.range(0, 20_000)
                .mapToObj(n ->
                        functions.tokens().issue(Actor.citizen("citizen:" + n)).token())
                .toArray(String[]::new);
    }

    private static Map<String, String> headers(String[] tokens, long n) {
        return new TreeMap<>(Map.of(
                "authorization", "Bearer " + tokens[(int) Math.floorMod(n, (long) tokens.length)],
                "content-type", "application/json",
                "idempotency-key", "throughput-" + System.identityHashCode(tokens) + "-" + n));
    }

    private static HttpCall call(String[] tokens, long n) {
        return new HttpCall(
                "POST",
                "/v1/complaints",
                Map.of(),
                headers(tokens, n),
                BODY.getBytes(StandardCharsets.UTF_8),
                "192.0.2.1",
                "request-" + n);
    }

    private static void invoked(Handler handler, String[] tokens, long n) {
        StringBuilder headers = new StringBuilder();
        headers(tokens, n)
                .forEach((name, value) -> headers.append(headers.isEmpty() ? "" : ",")
                        .append('"')
                        .append(name)
                        .append("\":\"")
                        .append(value)
                        .append('"'));
        String event = """
            {"version":"2.0","rawPath":"/v1/complaints","rawQueryString":"","headers":{%s},"requestContext":{"http":{\
            "method":"POST","sourceIp":"192.0.2.1"},"requestId":"request-%d"},"isBase64Encoded":false,"body":"%s"}\
            """.formatted(headers, n, BODY.replace("\"", "\\\""));
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            handler.handleRequest(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), answer, null);
        } catch (java.io.IOException broken) {
            throw new IllegalStateException(broken);
        }
        if (!answer.toString(StandardCharsets.UTF_8).startsWith("{\"statusCode\":201")) {
            throw new IllegalStateException(answer.toString(StandardCharsets.UTF_8));
        }
    }

    private static void posted(HttpClient http, String port, String[] tokens, long n) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/complaints"))
                .POST(HttpRequest.BodyPublishers.ofString(BODY));
        headers(tokens, n).forEach(request::header);
        try {
            HttpResponse<String> reply = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (reply.statusCode() != 201) {
                throw new IllegalStateException(reply.statusCode() + " " + reply.body());
            }
        } catch (java.io.IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void answered(int status) {
        if (status != 201) {
            throw new IllegalStateException("answered " + status);
        }
    }

    /** Remembers what the store is asked. */
    private static final class Heard implements ExecutionInterceptor {

        private final List<software.amazon.awssdk.core.SdkRequest> requests = new ArrayList<>();
        private volatile boolean enough;

        @Override
        public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
            if (!enough) {
                synchronized (requests) {
                    requests.add(context.request());
                }
            }
        }

        List<software.amazon.awssdk.core.SdkRequest> requests() {
            enough = true;
            return List.copyOf(requests);
        }
    }
}
