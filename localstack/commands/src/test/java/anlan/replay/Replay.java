package anlan.replay;

import anlan.catalogue.Seeds;
import anlan.commands.Anlan;
import anlan.commands.Subcommand;
import anlan.domain.time.CityTime;
import anlan.simulation.Silence;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Drives a whole published year through the real functions, and holds it against its plan. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = "重放一年 · drives a city's whole year through the real functions and the store")
public final class Replay implements Subcommand {

    /** Where the year is kept. */
    enum Kept {
        memory,
        dynamodb
    }

    private static final int SHOWN = 40;
    private static final int CONNECTIONS = 16;

    @Parameters(index = "0", paramLabel = "YEAR", description = "of which year; it and the next are announced")
    private int year;

    @Option(names = "--scale", description = "how much of it, such as 0.01 (default: 1)", defaultValue = "1")
    private BigDecimal scale = BigDecimal.ONE;

    @Option(names = "--seed", description = "another seed is another year (default: 1)", defaultValue = "1")
    private long seed;

    @Option(
            names = "--days",
            description = "only the first days, into which all of it is put (default: the whole year)",
            defaultValue = "0")
    private int days;

    @Option(names = "--store", description = "${COMPLETION-CANDIDATES} (default: memory)", defaultValue = "memory")
    private Kept kept = Kept.memory;

    @Option(
            names = "--data",
            description = "folder of the city on DynamoDB Local; a year that was broken off goes on in it")
    private @Nullable Path data;

    @Spec
    private @Nullable CommandSpec spec;

    private final boolean quiet;

    /** As the command line makes it. */
    public Replay() {
        this(true);
    }

    /**
     * For tests.
     *
     * @param quiet whether this process logs nothing from then on
     */
    Replay(boolean quiet) {
        this.quiet = quiet;
    }

    @Override
    public Integer call() {
        check();
        if (quiet) {
            Silence.begin();
        }
        try (ReplayStore store = store()) {
            return lived(store);
        }
    }

    private void check() {
        if (scale.signum() <= 0 || scale.compareTo(BigDecimal.ONE) > 0) {
            throw refused("--scale is above 0 and at most 1");
        }
        if (!Seeds.calendar().knows(LocalDate.of(Math.max(year, 1), 1, 1))
                || !Seeds.calendar().knows(LocalDate.of(Math.max(year, 1) + 1, 1, 1))) {
            throw refused("the calendar of " + year + " or of the year after is not announced");
        }
        if (days < 0 || days > LocalDate.of(year, 1, 1).lengthOfYear()) {
            throw refused("--days is at most a year");
        }
        if ((kept == Kept.dynamodb) == (data == null)) {
            throw refused("--data goes with --store dynamodb, and is needed there");
        }
    }

    private ParameterException refused(String why) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), why);
    }

    private ReplayStore store() {
        Path folder = data;
        if (folder == null) {
            return ReplayStore.inMemory();
        }
        try {
            ReplayStore.named(
                    folder,
                    "%d %s %d %d".formatted(year, scale.stripTrailingZeros().toPlainString(), seed, days));
            return ReplayStore.inFolder(folder);
        } catch (IllegalStateException another) {
            throw refused(another.getMessage());
        }
    }

    private int lived(ReplayStore store) {
        int planned = days == 0 ? LocalDate.of(year, 1, 1).lengthOfYear() : days;
        Plan plan = Plan.of(year, planned, Targets.PUBLISHED.at(scale), seed);
        ReplayCity city = new ReplayCity(store, CityTime.startOf(LocalDate.of(year, 1, 1)));
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        int atOnce = store.memory() ? Runtime.getRuntime().availableProcessors() : CONNECTIONS;
        try (ExecutorService people = Executors.newFixedThreadPool(atOnce)) {
            Walk walk = new Walk(plan, city, people, atOnce);
            begun(out, store, walk, plan);
            Throughput throughput = new Throughput();
            long before = walk.resumed() == 0 ? 0 : city.events(plan.period());
            passed(plan, walk);
            throughput.end();
            YearTable table = new YearTable(plan, city);
            table.print(out);
            out.printf(
                    Locale.ROOT,
                    "ticks with something to do %,d, nights %,d, text messages %,d%n",
                    walk.ticks(),
                    walk.nights(),
                    city.texts());
            throughput.print(out, city.events(plan.period()) - before);
            if (!store.memory()) {
                throughput.print(out, store, atOnce);
            }
            return told(out, table);
        }
    }

    private void begun(PrintWriter out, ReplayStore store, Walk walk, Plan plan) {
        out.printf(
                Locale.ROOT,
                "year %d, scale %s, seed %d, %s, %,d acts%n",
                year,
                scale.toPlainString(),
                seed,
                store.memory() ? "in memory" : "on DynamoDB Local in " + data,
                plan.acts().size());
        if (walk.resumed() > 0) {
            out.printf(Locale.ROOT, "goes on after the night of %s%n", LocalDate.ofYearDay(year, walk.resumed()));
        }
        out.flush();
    }

    private static int told(PrintWriter out, YearTable table) {
        out.printf(Locale.ROOT, "differences %,d%n", table.differences().size());
        table.differences().stream().limit(SHOWN).forEach(out::println);
        out.flush();
        return table.differences().isEmpty() ? Anlan.SAME : Anlan.DIFFERENT;
    }

    private void passed(Plan plan, Walk walk) {
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("replay " + year)
                .setInitialMax(plan.acts().size())
                .setUnit(" acts", 1)
                .showSpeed()
                .setStyle(ProgressBarStyle.ASCII)
                .build()) {
            walk.go(bar::stepTo);
        }
    }
}
