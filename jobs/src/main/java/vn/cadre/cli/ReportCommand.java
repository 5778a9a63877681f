package vn.cadre.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.cadre.contract.Definitions;
import vn.cadre.edition.Edition;
import vn.cadre.night.Reports;
import vn.cadre.text.date.Period;

/** Renders a report again. */
@Command(name = "report", description = "Renders a month's page again, from any edition and with its own definitions.")
final class ReportCommand extends Shared {
    @Option(names = "--period", paramLabel = "P", description = "The month, such as 2019-11 (default: the latest).")
    private String period;

    @Option(names = "--edition", paramLabel = "N", description = "The edition (default: the current one).")
    private Long number;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where to put it (default: HOME/reports, HOME/reports/edition-N for an earlier edition).")
    private Path out;

    @Option(names = "--force", description = "Replaces a page in --out that is there already.")
    private boolean force;

    @Override
    public Integer call() {
        Edition edition = edition(number);
        String asked = period == null ? edition.latestMonth() : period;
        Period month = (asked == null ? java.util.Optional.<Period>empty() : Period.parse(asked))
                .filter(Period::isMonth)
                .orElseThrow(() -> CommandFailure.usage("no month to report: " + asked));
        keepWhatIsThere(month);
        Path page = new Reports(home(), definitions(edition))
                .render(edition, month, folder(edition))
                .orElseThrow(
                        () -> CommandFailure.usage("edition " + edition.number() + " has no figures for " + month));
        console.say(page.toString());
        return ExitCode.DONE;
    }

    /** In the home pages are rendered again; elsewhere a file is somebody's. */
    private void keepWhatIsThere(Period month) {
        if (out == null || force) {
            return;
        }
        for (Path page :
                List.of(out.resolve("index.html"), out.resolve(month.text()).resolve("index.html"))) {
            if (Files.exists(page)) {
                throw CommandFailure.usage(
                        page + " is there already and is kept; name another folder, or add --force to replace it");
            }
        }
    }

    private Path folder(Edition edition) {
        if (out != null) {
            return out;
        }
        return edition.number() == edition(null).number()
                ? home().reports()
                : home().reports().resolve("edition-" + edition.number());
    }

    private Definitions definitions(Edition edition) {
        return Definitions.load(home().editions().resolve("definitions").resolve(edition.definitions()));
    }
}
