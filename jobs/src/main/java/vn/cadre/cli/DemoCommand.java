package vn.cadre.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.cadre.edition.Editions;
import vn.cadre.landing.Landing;
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
        refuseARealHome();
        if (!Files.isDirectory(target)) {
            SampleSummary sample = written(target);
            if (!json()) {
                console.say("Sample data / dữ liệu mẫu: %d files, %d rows in %s"
                        .formatted(sample.files(), sample.rows(), target));
            }
        }
        if (!onlyInbox) {
            Nights.print(Nights.run(this, target, Nights.Data.SAMPLE, Landing.Known.BY_STAMP), this);
        }
        return ExitCode.DONE;
    }

    /** Sample data among real figures could not be told apart again. */
    private void refuseARealHome() {
        boolean real = new Editions(home().editions())
                .current()
                .filter(edition -> !edition.sampleData())
                .isPresent();
        if (real && !onlyInbox) {
            throw CommandFailure.usage(
                    home().directory() + " holds real data; name another home for the demo with --home DIR");
        }
    }

    /** Whole or not there at all, so that a demo that was interrupted is not taken for a small one. */
    private static SampleSummary written(Path target) {
        Path draft = target.resolveSibling(target.getFileName() + ".draft");
        SampleSummary sample = SampleInbox.write(draft);
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + target, e);
        }
        return sample;
    }
}
