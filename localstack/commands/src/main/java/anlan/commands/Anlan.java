package anlan.commands;

import java.util.Objects;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line of Anlan, of which everything is a subcommand. */
@Command(
        name = "anlan",
        mixinStandardHelpOptions = true,
        description = "安澜命令行 · the command line of Anlan",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:no difference", "1:a difference", "2:usage"})
public final class Anlan implements Runnable {

    /** The exit code when everything is as it should be. */
    public static final int SAME = 0;

    /** The exit code when something is not. */
    public static final int DIFFERENT = 1;

    @Spec
    private @Nullable CommandSpec spec;

    private Anlan() {}

    static void main(String[] args) {
        System.exit(line().execute(args));
    }

    static CommandLine line() {
        CommandLine line = new CommandLine(new Anlan());
        ServiceLoader.load(Subcommand.class).forEach(line::addSubcommand);
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "which subcommand? 请写明子命令。");
    }
}
