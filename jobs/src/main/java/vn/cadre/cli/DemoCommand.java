package vn.cadre.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.cadre.sample.SampleInbox;
import vn.cadre.sample.SampleSummary;

/** The warehouse on sample data. */
@Command(
        name = "demo",
        description = {
            "Generates a sample inbox (63 provinces and TW, January to November 2019), runs the night on it,",
            "and says where the report is. The public figures of November 2019 are in it; all else is made up."
        })
final class DemoCommand extends Shared {
    @Option(
            names = "--inbox",
            paramLabel = "DIR",
            description = "Where to put the sample inbox (default: HOME/sample/inbox).")
    private Path inbox;

    @Option(names = "--only-inbox", description = "Stops when the sample inbox is there.")
    private boolean onlyInbox;

    @Override
    public Integer call() {
        Path target = inbox == null ? home().directory().resolve("sample").resolve("inbox") : inbox;
        if (!Files.isDirectory(target)) {
            SampleSummary sample = SampleInbox.write(target);
            if (!json()) {
                console.say("Sample data / dữ liệu mẫu: %d files, %d rows in %s"
                        .formatted(sample.files(), sample.rows(), target));
            }
        }
        if (!onlyInbox) {
            Nights.print(Nights.run(this, target, Nights.Data.SAMPLE), this);
        }
        return ExitCode.DONE;
    }
}
