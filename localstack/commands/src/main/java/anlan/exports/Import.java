package anlan.exports;

import anlan.catalogue.Seeds;
import anlan.commands.Anlan;
import anlan.commands.Subcommand;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads an export, folds it anew, and tells whether the same figures come out. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "复算导出的数据 · folds an export anew, and compares every digest with what was published")
public final class Import implements Subcommand {

    private static final int SHOWN = 100;

    @Parameters(paramLabel = "DIR", description = "folder that anlan export has written")
    private Path folder = Path.of("");

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandSpec here = Objects.requireNonNull(spec);
        ExportFolder export = new ExportFolder(folder);
        if (!Files.exists(export.file(ExportFolder.MANIFEST))) {
            throw new ParameterException(here.commandLine(), folder + " holds no export that has come to its end");
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
