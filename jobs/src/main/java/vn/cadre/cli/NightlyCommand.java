package vn.cadre.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.cadre.landing.Landing;
import vn.cadre.night.NightSummary;

/** The main job. */
@Command(
        name = "nightly",
        description = "Takes in everything new, end to end, and publishes it with its report.",
        footer = {"", "The inbox is laid out as DIR/<unit>/<dataset>_<period>.<ext>, such as 40/rotation_2019-11.xlsx."
        })
final class NightlyCommand extends Shared {
    @Option(names = "--inbox", paramLabel = "DIR", required = true, description = "Where the submissions lie.")
    private Path inbox;

    @Option(names = "--strict", description = "Ends with 3 when something was rejected.")
    private boolean strict;

    @Option(
            names = "--rehash",
            description =
                    "Reads every file again, also those whose path, size and time are known; for a timer, weekly.")
    private boolean rehash;

    @Override
    public Integer call() {
        if (!Files.isDirectory(inbox)) {
            throw CommandFailure.usage("there is no inbox " + inbox);
        }
        NightSummary summary =
                Nights.run(this, inbox, Nights.Data.REAL, rehash ? Landing.Known.BY_CONTENT : Landing.Known.BY_STAMP);
        Nights.print(summary, this);
        return strict && summary.rejectedSomething() ? ExitCode.REJECTED : ExitCode.DONE;
    }
}
