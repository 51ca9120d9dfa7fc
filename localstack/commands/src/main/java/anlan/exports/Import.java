package anlan.exports;

import anlan.catalogue.Seeds;
import anlan.commands.Anlan;
import anlan.commands.Subcommand;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

/**
 * Reads an export, folds it anew, and tells whether the same figures come out; or sends a table to a
 * city.
 */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "复算导出的数据,或导入表格 · of a folder: folds an export anew, and compares every digest with what was published;",
            "of a file: sends a table (CSV) to a running city, and names every line that is wrong. Sent again, it"
                    + " changes nothing. The token of a post that may enter it is read from ANLAN_TOKEN; without one,"
                    + " --as signs in, which a city on a laptop allows."
        })
public final class Import implements Subcommand {

    private static final int SHOWN = 100;

    private static final Duration PAUSE = Duration.ofSeconds(2);

    @Parameters(paramLabel = "PATH", description = "folder that anlan export has written, or a table")
    private Path path = Path.of("");

    @Option(names = "--to", description = "what a table holds, such as indicators/fires")
    private String to = "";

    @Option(
            names = "--url",
            description = "where the city answers (default: ${DEFAULT-VALUE})",
            defaultValue = "http://127.0.0.1:9000")
    private URI url = URI.create("http://127.0.0.1:9000");

    @Option(
            names = "--as",
            description = "post that enters it (default: ${DEFAULT-VALUE})",
            defaultValue = "post:office")
    private String as = "post:office";

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandSpec here = Objects.requireNonNull(spec);
        if (Files.isRegularFile(path)) {
            return table(here);
        }
        ExportFolder export = new ExportFolder(path);
        if (!Files.exists(export.file(ExportFolder.MANIFEST))) {
            throw new ParameterException(here.commandLine(), path + " holds no export that has come to its end");
        }
        List<String> differences = new ArrayList<>(export.differences());
        Journal journal = new Journal(export.lines(ExportFolder.EVENTS));
        Published published = new Published(ExportFolder.FIGURES, export.lines(ExportFolder.FIGURES));
        Published opening = new Published(ExportFolder.OPENING, export.lines(ExportFolder.OPENING));
        here.commandLine().getErr().println("folding " + export.from() + " to " + export.to() + " …");
        Refold refold = new Refold(Seeds.areas(), journal, opening, published).days(export.from(), export.to());
        differences.addAll(journal.faults());
        differences.addAll(opening.faults());
        differences.addAll(published.faults());
        differences.addAll(refold.differences());
        if (refold.compared() == 0 && refold.others() > 0) {
            differences.add("nothing could be folded anew");
        }
        report(here.commandLine().getOut(), journal, published, refold, differences);
        return differences.isEmpty() ? Anlan.SAME : Anlan.DIFFERENT;
    }

    private int table(CommandSpec here) {
        if (!to.matches("[a-z]+(/[a-z-]+)?")) {
            throw new ParameterException(here.commandLine(), "--to says what a table holds, such as indicators/fires");
        }
        PrintWriter out = here.commandLine().getOut();
        TableFile file;
        try {
            file = new TableFile(path);
        } catch (IllegalArgumentException empty) {
            throw new ParameterException(here.commandLine(), String.valueOf(empty.getMessage()), empty);
        }
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName(to)
                .setInitialMax(file.entries().size())
                .setStyle(ProgressBarStyle.ASCII)
                .build()) {
            String token = System.getenv("ANLAN_TOKEN");
            TableImport sending = new TableImport(
                    url.resolve("/v1/" + to + "/import"),
                    token == null || token.isBlank() ? HttpSource.signIn(url, as) : token,
                    PAUSE);
            sending.send(file, out, bar::stepBy);
            out.println(sending.outcome());
            out.flush();
            return sending.whole() ? Anlan.SAME : Anlan.DIFFERENT;
        } catch (Source.Refused | UncheckedIOException failed) {
            out.flush();
            here.commandLine().getErr().println(failed.getMessage());
            return Anlan.DIFFERENT;
        }
    }

    private static void report(
            PrintWriter out, Journal journal, Published published, Refold refold, List<String> differences) {
        out.printf(
                "events %d, revisions %d, figures folded anew %d%n",
                journal.events(), published.revisions(), refold.compared());
        if (refold.others() > 0) {
            out.printf("by the formulas of another release, not folded anew: %d%n", refold.others());
        }
        out.printf("differences %d%n", differences.size());
        differences.stream().limit(SHOWN).forEach(out::println);
        out.flush();
    }
}
