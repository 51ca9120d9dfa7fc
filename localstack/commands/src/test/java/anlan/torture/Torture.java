package anlan.torture;

import anlan.commands.Anlan;
import anlan.commands.Subcommand;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Breaks the city in every way that is known, and tells whether it kept its promises. */
@Command(
        name = "torture",
        mixinStandardHelpOptions = true,
        description = "故障演练 · breaks the store, the topic and the process, and checks every promise")
public final class Torture implements Subcommand {

    private static final Pattern SHARE = Pattern.compile("([0-9]{1,8})/([0-9]{1,8})");

    @Option(names = "--seeds", description = "how many seeds (default: ${DEFAULT-VALUE})", defaultValue = "1")
    private int seeds;

    @Option(names = "--from", description = "the first seed (default: ${DEFAULT-VALUE})", defaultValue = "1")
    private long from;

    @Option(
            names = "--scale",
            description = "how many times the operations of the short run; 100 is 10,000 intakes a seed"
                    + " (default: ${DEFAULT-VALUE})",
            defaultValue = "1")
    private double scale;

    @Option(
            names = "--kills",
            description = "how often the whole stack is killed (default: ${DEFAULT-VALUE})",
            defaultValue = "5")
    private int kills;

    @Option(
            names = "--keys",
            description = "keys that are sent over real HTTP, 64 at once" + " (default: ${DEFAULT-VALUE})",
            defaultValue = "200")
    private int keys;

    @Option(names = "--run", description = "only the run of this name")
    private String only = "";

    @Option(
            names = "--bugs",
            arity = "0..1",
            fallbackValue = "",
            description = "plant only the bugs whose names hold this text, or all of them, and do nothing else")
    private @Nullable String onlyBugs;

    @Option(
            names = "--share",
            description =
                    "of the planted bugs only each n-th, beginning with the k-th: k/n (default: ${DEFAULT-VALUE})",
            defaultValue = "1/1")
    private String share = "";

    @Option(names = "--no-bugs", description = "plant no bugs")
    private boolean noBugs;

    @Spec
    private CommandSpec spec;

    private final Map<Fault, Integer> injected = new EnumMap<>(Fault.class);
    private final List<String> failures = new ArrayList<>();
    private long operations;

    @Override
    public Integer call() {
        if (seeds < 1 || scale <= 0 || kills < 0 || keys < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--seeds, --scale and --keys are above 0, --kills is not below");
        }
        if (!only.isEmpty() && !names().contains(only)) {
            throw new ParameterException(spec.commandLine(), "there is no run " + only + ", but " + names());
        }
        PrintWriter out = spec.commandLine().getOut();
        Canary canary = Canary.listen();
        long began = System.nanoTime();
        int found = 0;
        List<Planted> bugs = bugs();
        try (Neighbours neighbours = Neighbours.start()) {
            if (onlyBugs == null) {
                runs(neighbours, out);
            }
            found = planted(bugs, neighbours, out);
        }
        canary.found().forEach(each -> failures.add("personal data in a log: " + each));
        out.printf(Locale.ROOT, "%nseeds %d from %d, operations %,d, %.0f s%n", seeds, from, operations, since(began));
        out.println("faults injected " + injected);
        out.printf("violations %d%n", failures.size());
        failures.forEach(out::println);
        if (!bugs.isEmpty()) {
            out.printf("planted bugs found %d/%d%n", found, bugs.size());
        }
        out.flush();
        return failures.isEmpty() && found == bugs.size() ? Anlan.SAME : Anlan.DIFFERENT;
    }

    private void runs(Neighbours neighbours, PrintWriter out) {
        every(neighbours, out);
        if (only.isEmpty() || only.equals("http")) {
            whole(() -> new Http(keys).with(), out);
        }
        if (only.isEmpty() || only.equals("killed")) {
            whole(() -> new Killed(kills).with(), out);
        }
    }

    private List<Planted> bugs() {
        String text = onlyBugs;
        if (text == null && (noBugs || !only.isEmpty())) {
            return List.of();
        }
        Matcher part = SHARE.matcher(share);
        if (!part.matches() || Integer.parseInt(part.group(2)) == 0) {
            throw new ParameterException(spec.commandLine(), "--share is k/n, such as 2/3: " + share);
        }
        int every = Integer.parseInt(part.group(2));
        int first = Integer.parseInt(part.group(1)) % every;
        List<Planted> all = Bugs.all();
        return IntStream.range(0, all.size())
                .filter(n -> n % every == first)
                .mapToObj(all::get)
                .filter(each -> text == null || each.bug().name().contains(text))
                .toList();
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(List.of("http", "killed"));
        Runs.drawn().forEach(run -> names.add(run.name()));
        Runs.enumerated().forEach(run -> names.add(run.name()));
        return names;
    }

    private static double since(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static ProgressBar bar(String task, long of) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(of)
                .setStyle(ProgressBarStyle.ASCII)
                .build();
    }

    /** Runs that draw are done for each seed, the others once. */
    private void every(Neighbours neighbours, PrintWriter out) {
        List<Run> enumerated = named(Runs.enumerated());
        List<Run> drawn = named(Runs.drawn());
        try (ProgressBar bar = bar("torture", enumerated.size() + (long) seeds * drawn.size())) {
            for (Run run : enumerated) {
                one(run, Plan.brief(from), neighbours, out);
                bar.step();
            }
            for (long seed = from; seed < from + seeds; seed++) {
                for (Run run : drawn) {
                    one(run, Plan.brief(seed).scaled(scale), neighbours, out);
                    bar.step();
                }
            }
        }
    }

    private List<Run> named(List<Run> runs) {
        return runs.stream()
                .filter(run -> only.isEmpty() || run.name().equals(only))
                .toList();
    }

    private void one(Run run, Plan plan, Neighbours neighbours, PrintWriter out) {
        long began = System.nanoTime();
        Outcome outcome = run.with(plan, Bug.NONE, neighbours);
        told(outcome, began, out);
        if (!outcome.findings().none()) {
            Plan reduced = Reducer.reduced(run, plan, Bug.NONE, neighbours);
            failures.add(run.name() + ", " + plan + "; fails already with " + reduced);
            failures.addAll(outcome.findings().shown());
        }
    }

    private void whole(Supplier<Outcome> run, PrintWriter out) {
        long began = System.nanoTime();
        Outcome outcome = run.get();
        told(outcome, began, out);
        failures.addAll(outcome.findings().shown());
    }

    private void told(Outcome outcome, long began, PrintWriter out) {
        operations += outcome.operations();
        outcome.injected().forEach((fault, n) -> injected.merge(fault, n, Integer::sum));
        out.printf(
                Locale.ROOT,
                "%-13s seed %-4d %,7d operations %,6d faults %3d violations %6.1f s%n",
                outcome.run(),
                outcome.seed(),
                outcome.operations(),
                outcome.faults(),
                outcome.findings().count(),
                since(began));
        out.flush();
    }

    /** As many at once as there are processors: each has a city of its own. */
    private int planted(List<Planted> bugs, Neighbours neighbours, PrintWriter out) {
        AtomicInteger found = new AtomicInteger();
        try (ProgressBar bar = bar("planted bugs", bugs.size());
                ExecutorService pool =
                        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            for (Planted planted : bugs) {
                var unused = pool.submit(() -> {
                    Planted.Result result = lookedFor(planted, neighbours);
                    found.addAndGet(result instanceof Planted.Result.Found ? 1 : 0);
                    told(planted, result, out);
                    bar.step();
                });
            }
        }
        return found.get();
    }

    private static Planted.Result lookedFor(Planted planted, Neighbours neighbours) {
        try {
            return planted.lookedFor(neighbours);
        } catch (RuntimeException | Error broken) {
            return new Planted.Result.Missed(Set.of("the run itself broke: " + broken));
        }
    }

    private static void told(Planted planted, Planted.Result result, PrintWriter out) {
        String how = switch (result) {
            case Planted.Result.Found(var run, var seed, var finding) ->
                "found by " + run + ", seed " + seed + ": " + finding;
            case Planted.Result.Missed(var instead) -> "NOT FOUND, but " + instead;
        };
        synchronized (out) {
            out.printf("planted: %-50s %s%n", planted, how);
            out.flush();
        }
    }
}
