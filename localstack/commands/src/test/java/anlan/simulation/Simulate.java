package anlan.simulation;

import anlan.commands.Subcommand;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lives through long stretches of virtual time. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        subcommands = SimulateLadder.class,
        description = "模拟 · lives through virtual time and compares it with an independent model")
public final class Simulate implements Subcommand {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandSpec here = Objects.requireNonNull(spec);
        throw new ParameterException(here.commandLine(), "which simulation? 请写明模拟对象。");
    }
}
