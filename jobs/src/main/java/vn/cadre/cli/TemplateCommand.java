package vn.cadre.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.cadre.contract.Contract;
import vn.cadre.contract.Definitions;
import vn.cadre.outbox.Template;
import vn.cadre.text.date.HanoiTime;
import vn.cadre.text.date.Period;

/** An empty workbook for one dataset. */
@Command(
        name = "template",
        description = "Writes an empty workbook for a dataset, with drop-downs and notes, made from its contract.")
final class TemplateCommand extends Shared {
    @Parameters(index = "0", paramLabel = "DATASET", description = "The dataset, such as rotation.")
    private String dataset;

    @Option(names = "--out", required = true, paramLabel = "FILE.xlsx", description = "The workbook to write.")
    private Path out;

    @Option(names = "--force", description = "Replaces a file that is there already.")
    private boolean force;

    @Option(
            names = "--period",
            paramLabel = "P",
            description = "Offers the units in force at the end of this period (default: today).")
    private String period;

    @Override
    public Integer call() {
        Definitions definitions = definitions();
        Contract contract = definitions
                .contract(dataset)
                .orElseThrow(() -> CommandFailure.usage("there is no dataset " + dataset + "; there are "
                        + String.join(", ", definitions.contracts().keySet())));
        if (!out.toString().endsWith(".xlsx")) {
            throw CommandFailure.usage("the template is an .xlsx workbook, but --out says " + out);
        }
        Template template = new Template(definitions, contract, day());
        OutFile.at(out, OutFile.Existing.of(force)).write(template::write);
        console.say(json() ? "{\"dataset\":\"" + dataset + "\",\"file\":" + quoted(out) + "}" : said(contract));
        return ExitCode.DONE;
    }

    private LocalDate day() {
        return period == null
                ? HanoiTime.today()
                : Period.parse(period)
                        .map(Period::last)
                        .orElseThrow(() -> CommandFailure.usage("\"" + period + "\" is no period such as 2019-11"));
    }

    private String said(Contract contract) {
        return out + ": " + contract.titleVi() + " / " + contract.titleEn();
    }

    private static String quoted(Path file) {
        return '"' + file.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
