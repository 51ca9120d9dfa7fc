import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Good clients ask one after another, alone and then beside half-sent requests of the same address, in turns of one
 * run. With {@code again}, a half-sent request that the server ends is sent anew within the second. Prints what they
 * waited, and the ratio.
 */
final class SlowSockets {

    private static final int CLIENTS = 4;
    private static final long TURN = 5_000_000_000L;
    private static final int WARM_UP_TURNS = 3;

    private final URI url;
    private final boolean again;
    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicLong keys = new AtomicLong(System.nanoTime());
    private final AtomicInteger failed = new AtomicInteger();
    private String token = "";

    private SlowSockets(URI url, boolean again) {
        this.url = url;
        this.again = again;
    }

    public static void main(String[] args) throws Exception {
        SlowSockets bench = new SlowSockets(URI.create(args[0]), args.length > 3 && args[3].equals("again"));
        bench.run(Integer.parseInt(args[1]), Integer.parseInt(args[2]));
    }

    private void run(int sockets, int rounds) throws Exception {
        token = post("/v1/sessions", "{\"provider\":\"local\",\"code\":\"post:inspector\"}")
                .body()
                .replaceAll(".*\"token\":\"([^\"]*)\".*", "$1");
        for (int turn = 0; turn < WARM_UP_TURNS; turn++) {
            turn(new Waits(), new Waits());
        }
        failed.set(0);
        Waits getAlone = new Waits();
        Waits postAlone = new Waits();
        Waits getBeside = new Waits();
        Waits postBeside = new Waits();
        for (int round = 0; round < rounds; round++) {
            turn(getAlone, postAlone);
            try (Slow slow = new Slow(sockets)) {
                turn(getBeside, postBeside);
                System.out.printf("round %d of %d: sent anew %d%n", round + 1, rounds, slow.anew.get());
            }
        }
        print("GET /livez", getAlone, getBeside);
        print("POST /v1/hazards", postAlone, postBeside);
        System.out.println("answers other than 200 and 201: " + failed.get());
    }

    private static void print(String what, Waits alone, Waits beside) {
        System.out.printf(
                "%-18s alone p50 %.1f ms p99 %.1f ms (n %d)   beside p50 %.1f ms p99 %.1f ms (n %d)   ratio of p99"
                        + " %.2f%n",
                what,
                alone.ms(50),
                alone.ms(99),
                alone.nanos.size(),
                beside.ms(50),
                beside.ms(99),
                beside.nanos.size(),
                beside.ms(99) / alone.ms(99));
    }

    private void turn(Waits gets, Waits posts) throws InterruptedException {
        long until = System.nanoTime() + TURN;
        List<Thread> clients = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            clients.add(Thread.ofPlatform().start(() -> {
                while (System.nanoTime() < until) {
                    gets.add(
                            200,
                            () -> http.send(
                                    HttpRequest.newBuilder(url.resolve("/livez"))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString()));
                    posts.add(
                            201,
                            () -> post(
                                    "/v1/hazards",
                                    "{\"source\":\"OFFICE\",\"category\":\"fire-equipment\",\"description\":\"x\","
                                            + "\"areaCode\":\"331082112\"}"));
                }
            }));
        }
        for (Thread client : clients) {
            client.join();
        }
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(url.resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token)
                    .header("Idempotency-Key", "bench-key-of-16-" + keys.incrementAndGet());
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private interface Call {
        HttpResponse<String> send() throws IOException, InterruptedException;
    }

    /** How long good clients waited. */
    private final class Waits {

        private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();

        void add(int good, Call call) {
            long start = System.nanoTime();
            try {
                if (call.send().statusCode() != good) {
                    failed.incrementAndGet();
                }
            } catch (IOException lost) {
                failed.incrementAndGet();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            nanos.add(System.nanoTime() - start);
        }

        double ms(int percent) {
            long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
            return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
        }
    }

    /** Half-sent requests, a third each: bodies, headers, and connections over which nothing comes. */
    private final class Slow implements AutoCloseable {

        private final Socket[] sockets;
        private final AtomicInteger anew = new AtomicInteger();
        private final Thread keeper;

        Slow(int many) throws IOException {
            sockets = new Socket[many];
            for (int n = 0; n < many; n++) {
                sockets[n] = open(n);
            }
            keeper = again
                    ? Thread.ofPlatform().start(this::keep)
                    : Thread.ofPlatform().unstarted(this::keep);
        }

        private Socket open(int n) throws IOException {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), url.getPort());
            socket.setSoTimeout(1);
            String half = switch (n % 3) {
                case 0 ->
                    "POST /v1/hazards HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                            + token + "\r\nIdempotency-Key: slow-key-of-16-" + n + "\r\nContent-Length: 1000\r\n\r\n{";
                case 1 -> "GET /livez HTTP/1.1\r\nHost: a\r\nX-Half: ";
                default -> "";
            };
            socket.getOutputStream().write(half.getBytes(StandardCharsets.US_ASCII));
            return socket;
        }

        private void keep() {
            try {
                while (true) {
                    Thread.sleep(1000);
                    for (int n = 0; n < sockets.length; n++) {
                        if (ended(sockets[n])) {
                            sockets[n].close();
                            sockets[n] = open(n);
                            anew.incrementAndGet();
                        }
                    }
                }
            } catch (IOException | InterruptedException stopped) {
                // The turn is over.
            }
        }

        private static boolean ended(Socket socket) {
            try {
                while (socket.getInputStream().read() >= 0) {
                    // An answer, before it ends.
                }
                return true;
            } catch (java.net.SocketTimeoutException open) {
                return false;
            } catch (IOException gone) {
                return true;
            }
        }

        @Override
        public void close() throws InterruptedException {
            keeper.interrupt();
            keeper.join();
            Arrays.stream(sockets).forEach(socket -> {
                try {
                    socket.close();
                } catch (IOException gone) {
                    // It is closed then.
                }
            });
        }
    }
}
