import anlan.catalogue.Catalogue;
import anlan.catalogue.Clients;
import anlan.catalogue.Founding;
import anlan.catalogue.Functions;
import anlan.catalogue.Platform;
import anlan.catalogue.Seeds;
import anlan.catalogue.Settings;
import anlan.catalogue.SignInByHand;
import anlan.domain.area.Area;
import anlan.emulators.LocalDynamoDb;
import anlan.http.HttpCall;
import anlan.http.HttpReply;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The register of sites over DynamoDB Local, through the deployed function: a table of 2,000 lines at a time, and
 * several times on the way pages of lists and of searches by the beginning of a name. Prints medians, and the ratio
 * of the last to the first.
 */
final class Sites {

    private static final int PART = 2_000;
    private static final int READS = 40;
    private static final int MARKS = 6;

    private final Function<HttpCall, HttpReply> door;
    private final String token;
    private final List<String> towns =
            Seeds.areas().towns().stream().map(Area::code).map(Object::toString).toList();
    private int entered;

    private Sites(Platform platform) {
        door = new Functions(platform).api().functions().get("inspections");
        token = SignInByHand.token(platform, "post:office");
    }

    public static void main(String[] args) {
        int all = Integer.parseInt(args[0]);
        System.setProperty("aws.region", "local");
        System.setProperty("aws.accessKeyId", "local");
        System.setProperty("aws.secretAccessKey", "local");
        try (LocalDynamoDb store = LocalDynamoDb.inMemory()) {
            System.setProperty("aws.endpointUrlDynamoDb", store.endpoint().toString());
            Founding.found(Clients.patientDynamo(), "sites", said -> {});
            byte[] secret = "a-secret-of-a-bench-that-is-long-enough".getBytes(StandardCharsets.UTF_8);
            Platform platform = new Platform(
                    new Settings("sites", Settings.HERE, secret, 2),
                    Clients.dynamo(),
                    Clients.sns(),
                    Clock.systemUTC(),
                    () -> "bench",
                    List.of());
            new Sites(platform).run(all);
        }
        System.exit(0);
    }

    private void run(int all) {
        System.out.println("| sites | import of 2,000 | page of a town | page of the city "
                + "| search in a town | search in the city |");
        System.out.println("|---|---|---|---|---|---|");
        double[] first = null;
        double[] last = new double[5];
        double imported = 0;
        int parts = 0;
        int mark = 5 * PART;
        while (entered < all) {
            imported = imports(Math.min(PART, all - entered));
            parts++;
            if (entered >= mark || entered == all) {
                last = new double[] {
                    imported,
                    reads("area=" + towns.get(3)),
                    reads(""),
                    reads("area=" + towns.get(3) + "&q=" + "%E5%8E%8212"),
                    reads("q=" + "%E5%8E%82123")
                };
                first = first == null ? last : first;
                System.out.printf(
                        "| %,d | %.1f s | %.1f ms | %.1f ms | %.1f ms | %.1f ms |%n",
                        entered, last[0], last[1], last[2], last[3], last[4]);
                mark += all / MARKS;
            }
        }
        System.out.print("| last / first |");
        for (int n = 0; n < last.length; n++) {
            System.out.printf(" %.2f |", last[n] / first[n]);
        }
        System.out.println();
    }

    /** Seconds. */
    private double imports(int many) {
        StringBuilder table = new StringBuilder("code,name,type,areaCode\n");
        for (int n = 0; n < many; n++, entered++) {
            table.append("S-%d,厂%d,FACTORY,%s%n".formatted(entered, entered, towns.get(entered % towns.size())));
        }
        long began = System.nanoTime();
        HttpReply reply = ask("POST", "/v1/sites/import", "", table.toString());
        if (reply.status() != 200 || !reply.body().contains("\"accepted\":" + many)) {
            throw new IllegalStateException(reply.status() + reply.body());
        }
        return (System.nanoTime() - began) / 1e9;
    }

    /** Milliseconds, the median of some. */
    private double reads(String query) {
        double[] took = new double[READS];
        for (int n = 0; n < READS; n++) {
            long began = System.nanoTime();
            HttpReply reply = ask("GET", "/v1/sites", query, "");
            if (reply.status() != 200) {
                throw new IllegalStateException(reply.status() + reply.body());
            }
            took[n] = (System.nanoTime() - began) / 1e6;
        }
        Arrays.sort(took);
        return took[READS / 2];
    }

    private HttpReply ask(String method, String path, String query, String body) {
        TreeMap<String, String> headers = new TreeMap<>(Map.of(
                "authorization",
                "Bearer " + token,
                "content-type",
                "text/csv",
                "idempotency-key",
                "bench-of-sites-" + entered));
        return Catalogue.answer(
                door,
                new HttpCall(
                        method,
                        path,
                        anlan.http.Query.parse(query),
                        headers,
                        body.getBytes(StandardCharsets.UTF_8),
                        "192.0.2.1",
                        "bench"));
    }
}
