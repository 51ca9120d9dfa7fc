package anlan.restore;

import anlan.catalogue.Clients;
import anlan.catalogue.Settings;
import anlan.commands.Anlan;
import anlan.commands.Subcommand;
import anlan.domain.erasure.Tombstones;
import anlan.dynamodb.DynamoPorts;
import anlan.dynamodb.Table;
import anlan.emulators.LocalDynamoDb;
import anlan.localstack.DataFolder;
import anlan.localstack.FileTombstones;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Makes a table that was put back fit to go on with, before any function runs on it. */
@Command(
        name = "restored",
        mixinStandardHelpOptions = true,
        description = {
            "恢复之后 · makes a table that was put back fit to go on with, before any function runs on it: whoever was"
                    + " forgotten since the backup is forgotten again, and what may have been told since is told to"
                    + " nobody a second time.",
            "Started again it goes on. On a laptop give --data; on AWS --table, with the credentials of an operator, the"
                    + " region, ANLAN_SECRET and ANLAN_SHARDS in the environment."
        })
public final class Restored implements Subcommand {

    private static final String TOPIC = "held-in-this-process";

    @Option(names = "--taken", required = true, description = "when the backup was taken: 2024-02-08T10:00:00+08:00")
    private String taken = "";

    @Option(names = "--lost", required = true, description = "until when the city went on after it")
    private String lost = "";

    @Option(names = "--data", description = "folder of a city on a laptop that is not running")
    private @Nullable Path data;

    @Option(names = "--table", description = "table on AWS")
    private @Nullable String table;

    @Option(names = "--tombstones", description = "its table of tombstones (default: the table's name and -tombstones)")
    private @Nullable String tombstones;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Instant from = moment("--taken", taken);
        Instant to = moment("--lost", lost);
        if (to.isBefore(from) || (data == null) == (table == null)) {
            throw refused("--lost is not before --taken, and either --data or --table is given");
        }
        return table == null ? onLaptop(Objects.requireNonNull(data), from, to) : onAws(table, from, to);
    }

    private int onLaptop(Path city, Instant from, Instant to) {
        DataFolder folder;
        String secret;
        try {
            folder = DataFolder.of(city);
            secret = Files.readString(folder.file("secret"));
        } catch (IllegalStateException nobody) {
            throw refused(String.valueOf(nobody.getMessage()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Tombstones stones = new FileTombstones(folder.file(DataFolder.TOMBSTONES));
        try (LocalDynamoDb store = LocalDynamoDb.onFiles(folder.dynamodb())) {
            System.setProperty("aws.region", "local");
            System.setProperty("aws.accessKeyId", "local");
            System.setProperty("aws.secretAccessKey", "local");
            System.setProperty("aws.endpointUrlDynamoDb", store.endpoint().toString());
            try (DynamoDbClient client = Clients.patientDynamo()) {
                Settings settings = new Settings(DataFolder.TABLE, TOPIC, bytes(secret), DataFolder.SHARDS);
                return goOn(new PassedTime(settings, client, stones), from, to);
            }
        }
    }

    private int onAws(String name, Instant from, Instant to) {
        String secret = System.getenv("ANLAN_SECRET");
        String shards = System.getenv("ANLAN_SHARDS");
        if (secret == null || secret.isBlank()) {
            throw refused("ANLAN_SECRET does not say the city's secret");
        }
        if (shards == null || !shards.matches("[1-9][0-9]?")) {
            throw refused("ANLAN_SHARDS does not say into how many keys the city spreads timers and alerts");
        }
        String stones = tombstones == null ? Settings.tombstonesOf(name) : tombstones;
        try (DynamoDbClient client = Clients.patientDynamo()) {
            Settings settings = new Settings(name, stones, TOPIC, bytes(secret), Integer.parseInt(shards));
            Tombstones kept = DynamoPorts.tombstones(new Table(client, stones));
            return goOn(new PassedTime(settings, client, kept), from, to);
        }
    }

    private int goOn(PassedTime passed, Instant from, Instant to) {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        out.printf("erased again, whoever was forgotten: %d%n", passed.eraseAgain());
        out.flush();
        int refused = passed.goThrough(from, to);
        out.printf(
                "gone through %s to %s, messages that may have been told and are told to nobody: %d%n",
                taken, lost, refused);
        out.printf("erased again, whoever was forgotten: %d%n", passed.eraseAgain());
        out.flush();
        return Anlan.SAME;
    }

    private Instant moment(String option, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException malformed) {
            throw refused(option + "=" + text + " (write 2024-02-08T10:00:00+08:00)");
        }
    }

    private static byte[] bytes(String secret) {
        return secret.getBytes(StandardCharsets.UTF_8);
    }

    private ParameterException refused(String why) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), why);
    }
}
