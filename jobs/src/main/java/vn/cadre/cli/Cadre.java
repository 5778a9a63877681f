package vn.cadre.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. */
@Command(
        name = "cadre",
        description = "Cadre Warehouse: indicators of cadre work (công tác cán bộ).",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Exit codes: 0 done, 1 our fault, 2 wrong usage, 3 done but something was rejected (--strict),",
            "4 the environment, 5 another run holds the home."
        },
        subcommands = {
            DemoCommand.class,
            NightlyCommand.class,
            CheckCommand.class,
            ReadCommand.class,
            SqlCommand.class,
            ReportCommand.class,
            StatusCommand.class,
            DoctorCommand.class,
            TemplateCommand.class,
            FaultsCommand.class,
            RehearseCommand.class
        })
public final class Cadre extends Shared {
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        Console console = new Console();
        CommandLine line = new CommandLine(new Cadre());
        line.setOut(new PrintWriter(new OutputStreamWriter(console.out(), StandardCharsets.UTF_8), true));
        line.setExecutionExceptionHandler((failure, command, parsed) -> Failures.exitCode(failure, console));
        line.setExitCodeExceptionMapper(failure ->
                failure instanceof CommandLine.ParameterException ? ExitCode.WRONG_USAGE : ExitCode.OUR_FAULT);
        return line.execute(arguments);
    }

    @Override
    public Integer call() {
        throw CommandFailure.usage("a command is missing; cadre --help lists them");
    }
}
