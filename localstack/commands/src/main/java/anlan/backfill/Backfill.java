package anlan.backfill;

import anlan.catalogue.Clients;
import anlan.catalogue.Seeds;
import anlan.commands.Anlan;
import anlan.commands.Subcommand;
import anlan.domain.area.Areas;
import anlan.domain.figures.Figures;
import anlan.domain.figures.Period;
import anlan.domain.refusal.Invalid;
import anlan.dynamodb.DynamoPorts;
import anlan.dynamodb.Shards;
import anlan.dynamodb.Table;
import anlan.emulators.LocalDynamoDb;
import anlan.localstack.DataFolder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Re-computes published figures from the events of a city that is not running. */
@Command(
        name = "backfill",
        mixinStandardHelpOptions = true,
        description = "重算 · re-computes published figures from the events, and reports differences")
public final class Backfill implements Subcommand {

    private static final int SHOWN = 200;

    @Option(names = "--from", required = true, description = "first day, such as 2023-01-01")
    private LocalDate from = LocalDate.EPOCH;

    @Option(names = "--to", required = true, description = "last day, counted as well")
    private LocalDate to = LocalDate.EPOCH;

    @Option(
            names = "--data",
            description = "folder of the city (default: ${DEFAULT-VALUE})",
            defaultValue = "localstack/.data")
    private Path data = Path.of("");

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Period days;
        DataFolder folder;
        try {
            days = Period.range(from, to);
            folder = DataFolder.of(data);
        } catch (Invalid backwards) {
            throw refused("--from is not after --to, and at most " + Period.MOST_DAYS + " days are between them");
        } catch (IllegalStateException nobody) {
            throw refused(Objects.requireNonNullElse(nobody.getMessage(), ""));
        }
        try (LocalDynamoDb store = LocalDynamoDb.onFiles(folder.dynamodb())) {
            System.setProperty("aws.region", "local");
            System.setProperty("aws.accessKeyId", "local");
            System.setProperty("aws.secretAccessKey", "local");
            System.setProperty("aws.endpointUrlDynamoDb", store.endpoint().toString());
            try (DynamoDbClient client = Clients.patientDynamo()) {
                return report(days, new Table(client, DataFolder.TABLE));
            }
        }
    }

    private ParameterException refused(String why) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), why);
    }

    /** Compares the days of which the night has come: the others are not published yet. */
    private int report(Period days, Table table) {
        Areas areas = Seeds.areas();
        Figures figures = DynamoPorts.figures(table, new Shards(areas.city().code(), DataFolder.SHARDS));
        LocalDate published = figures.lastDay(areas.city().code());
        LocalDate last =
                published == null ? days.first().minusDays(1) : Collections.min(List.of(published, days.last()));
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        if (last.isBefore(days.last())) {
            out.printf(
                    "not published yet: the days from %s on%n",
                    Collections.max(List.of(days.first(), last.plusDays(1))));
        }
        Recomputing recomputing = new Recomputing(areas, DynamoPorts.events(table), figures, days.first(), last);
        return report(days, last.isBefore(days.first()) ? List.of() : differences(recomputing, days));
    }

    private static List<Recomputing.Difference> differences(Recomputing recomputing, Period days) {
        try (ExecutorService workers =
                        Executors.newFixedThreadPool(2 * Runtime.getRuntime().availableProcessors());
                ProgressBar bar = new ProgressBarBuilder()
                        .setTaskName("backfill")
                        .setInitialMax(
                                (long) days.days() * Seeds.areas().towns().size())
                        .setUnit(" days", 1)
                        .showSpeed()
                        .setStyle(ProgressBarStyle.ASCII)
                        .build()) {
            return recomputing.differences(workers, bar::step);
        }
    }

    private int report(Period days, List<Recomputing.Difference> differences) {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "%s, %,d days, %d towns and the city, differences %,d%n",
                days.id(),
                days.days(),
                Seeds.areas().towns().size(),
                differences.size());
        differences.stream().limit(SHOWN).forEach(out::println);
        out.flush();
        return differences.isEmpty() ? Anlan.SAME : Anlan.DIFFERENT;
    }
}
