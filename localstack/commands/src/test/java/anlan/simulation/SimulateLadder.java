package anlan.simulation;

import anlan.commands.Anlan;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Climbs the escalation ladder for a year, and tells whether everybody heard what they should. */
@Command(
        name = "ladder",
        mixinStandardHelpOptions = true,
        description = "催办阶梯一年推演 · a year of the escalation ladder, against an independent model")
final class SimulateLadder implements Callable<Integer> {

    private static final int SHOWN = 20;

    @Option(names = "--hazards", description = "how many hazards (default: ${DEFAULT-VALUE})", defaultValue = "10000")
    private int hazards;

    @Option(
            names = "--year",
            description = "of which year; it and the next are announced (default: ${DEFAULT-VALUE})",
            defaultValue = "2024")
    private int year;

    @Option(
            names = "--seed",
            description = "another seed is another year (default: ${DEFAULT-VALUE})",
            defaultValue = "1")
    private long seed;

    @Option(names = "--table", description = "on DynamoDB Local instead of in memory: slow")
    private boolean table;

    @Spec
    private @Nullable CommandSpec spec;

    private final Data data;
    private final boolean quiet;

    SimulateLadder() {
        this(Data.seeds(), true);
    }

    /**
     * For tests.
     *
     * @param data other than the city's own
     * @param quiet whether this process logs nothing from then on
     */
    SimulateLadder(Data data, boolean quiet) {
        this.data = data;
        this.quiet = quiet;
    }

    @Override
    public Integer call() {
        CommandSpec here = Objects.requireNonNull(spec);
        if (hazards < 1) {
            throw new ParameterException(here.commandLine(), "--hazards is above 0");
        }
        if (!new Almanac(data.holidays()).knows(year)) {
            throw new ParameterException(
                    here.commandLine(), "the calendar of " + year + " or of the year after is not announced");
        }
        if (quiet) {
            Silence.begin();
        }
        long began = System.nanoTime();
        Simulation simulation = simulated();
        report(here.commandLine().getOut(), simulation, (System.nanoTime() - began) / 1e9);
        return simulation.differences().isEmpty() ? Anlan.SAME : Anlan.DIFFERENT;
    }

    private void report(PrintWriter out, Simulation simulation, double seconds) {
        out.printf(
                Locale.ROOT,
                "hazards %,d, cases %,d, year %d, virtual days %d, seed %d, %s, %.0f s%n",
                hazards,
                simulation.cases(),
                year,
                LocalDate.of(year, 1, 1).lengthOfYear(),
                seed,
                table ? "on a table" : "in memory",
                seconds);
        out.printf(
                Locale.ROOT,
                "deeds %,d, refused %,d, ticks with something to do %,d%n",
                simulation.deeds(),
                simulation.refused(),
                simulation.ticks());
        out.printf(
                Locale.ROOT,
                "sent %,d, superseded %,d, cancelled %,d, parked %,d, waiting %,d%n",
                simulation.sent(),
                simulation.superseded(),
                simulation.cancelled(),
                simulation.parked(),
                simulation.pending());
        messages(out, simulation.texts(), simulation.foreseen());
        out.printf(Locale.ROOT, "differences %,d%n", simulation.differences().size());
        simulation.differences().stream().limit(SHOWN).forEach(out::println);
        out.flush();
    }

    private static void messages(PrintWriter out, int texts, Forecast.Foreseen foreseen) {
        out.printf(
                Locale.ROOT,
                "text messages %,d, digests %,d, the longest of %,d alerts%n",
                texts,
                foreseen.digests(),
                foreseen.longest());
        out.printf(
                Locale.ROOT,
                "put off by a full day %,d, full sendings %,d, orders unsigned %,d, signed in time %,d%n",
                foreseen.putOff(),
                foreseen.full(),
                foreseen.unsigned(),
                foreseen.signed());
    }

    private Simulation simulated() {
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("ladder " + year)
                .setInitialMax(LocalDate.of(year, 1, 1).lengthOfYear())
                .setUnit(" days", 1)
                .setStyle(ProgressBarStyle.ASCII)
                .build()) {
            return Simulation.of(data, year, hazards, seed, table, bar::stepTo);
        }
    }
}
