package anlan.exports;

import anlan.commands.Anlan;
import anlan.commands.Subcommand;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Takes the journal and the published figures of some days out of a running city. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "导出事件与数据 · takes the journal and the published figures out of a running city.",
            "The token of an auditor is read from ANLAN_TOKEN; without one, post:auditor signs in, which a city on a"
                    + " laptop allows. Started again with the same days and folder, it goes on where it stopped."
        })
public final class Export implements Subcommand {

    private static final int MOST_DAYS = 400;

    @Option(
            names = "--url",
            description = "where the city answers (default: ${DEFAULT-VALUE})",
            defaultValue = "http://127.0.0.1:9000")
    private URI url = URI.create("http://127.0.0.1:9000");

    @Option(names = "--from", required = true, description = "first day, such as 2024-02-01")
    private LocalDate from = LocalDate.EPOCH;

    @Option(names = "--to", required = true, description = "last day, counted as well; at most 400 days")
    private LocalDate to = LocalDate.EPOCH;

    @Option(names = "--to-dir", required = true, description = "folder that it is written to")
    private Path folder = Path.of("");

    @Spec
    private @Nullable CommandSpec spec;

    private final @Nullable Source given;

    public Export() {
        this(null);
    }

    /**
     * For tests.
     *
     * @param given instead of a city over HTTP
     */
    Export(@Nullable Source given) {
        this.given = given;
    }

    @Override
    public Integer call() {
        CommandSpec here = Objects.requireNonNull(spec);
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw new ParameterException(here.commandLine(), "--to is not before --from, nor 400 days after it");
        }
        ExportFolder out = new ExportFolder(folder);
        try {
            out.begin(from, to);
        } catch (IllegalStateException others) {
            throw new ParameterException(here.commandLine(), String.valueOf(others.getMessage()));
        }
        try {
            take(new Download(given == null ? city() : given, out));
            out.finish(from, to);
        } catch (Source.Refused | UncheckedIOException failed) {
            here.commandLine().getErr().println(failed.getMessage());
            return Anlan.DIFFERENT;
        }
        here.commandLine()
                .getOut()
                .printf(
                        "%s to %s: %d events, %d revisions in %s%n",
                        from,
                        to,
                        out.lines(ExportFolder.EVENTS).size(),
                        out.lines(ExportFolder.FIGURES).size(),
                        folder);
        here.commandLine().getOut().flush();
        return Anlan.SAME;
    }

    private Source city() {
        String token = System.getenv("ANLAN_TOKEN");
        return new HttpSource(url, token == null || token.isBlank() ? HttpSource.signIn(url, "post:auditor") : token);
    }

    private void take(Download download) {
        String days = "?from=" + from + "&to=" + to;
        LocalDate eve = from.minusDays(1);
        take(download, ExportFolder.EVENTS, "/v1/exports/events" + days);
        take(download, ExportFolder.FIGURES, "/v1/exports/figures" + days);
        take(download, ExportFolder.OPENING, "/v1/exports/figures?from=" + eve + "&to=" + eve);
        take(download, "events.csv", "/v1/exports/events" + days + "&format=csv");
        take(download, "figures.csv", "/v1/exports/figures" + days + "&format=csv");
    }

    private void take(Download download, String name, String path) {
        var progress = Objects.requireNonNull(spec).commandLine().getErr();
        download.take(name, path, () -> {
            progress.println(name + " …");
            progress.flush();
        });
    }
}
