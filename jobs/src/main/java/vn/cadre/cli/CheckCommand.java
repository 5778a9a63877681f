package vn.cadre.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.cadre.contract.Definitions;
import vn.cadre.landing.Reason;
import vn.cadre.landing.RowCounts;
import vn.cadre.landing.Stage;
import vn.cadre.landing.SubmissionPath;
import vn.cadre.reading.BestFit;
import vn.cadre.reading.CadreKeys;
import vn.cadre.reading.Fault;
import vn.cadre.reading.FaultWriter;
import vn.cadre.reading.ReadResult;
import vn.cadre.reading.RowSink;
import vn.cadre.reading.SubmissionIdentity;
import vn.cadre.reading.SubmissionReader;

/** The verdict on files without loading them. */
@Command(
        name = "check",
        description = "Says the verdict on files and every fault, without loading them.",
        footer = {
            "",
            "Unit, dataset and period come from the path (40/rotation_2019-11.xlsx), else from the options;",
            "without them the verdict is that of the contract that fits the file best."
        })
final class CheckCommand extends Shared {
    /** Keys that nobody keeps: a check stores nothing. */
    private static final byte[] PASSING = new byte[32];

    private static final RowSink NOWHERE = new RowSink() {
        @Override
        public void row(String sheet, int rowNumber, Object[] values) {}

        @Override
        public void faults(String sheet, int rowNumber, List<Fault> faults) {}
    };

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The files.")
    private List<Path> files;

    @Option(names = "--unit", paramLabel = "CODE", description = "The sender, such as 40 or TW.")
    private String unit;

    @Option(names = "--dataset", paramLabel = "NAME", description = "The dataset, such as rotation.")
    private String dataset;

    @Option(names = "--period", paramLabel = "P", description = "The period, such as 2019-11.")
    private String period;

    @Option(names = "--strict", description = "Ends with 3 when something would be rejected.")
    private boolean strict;

    @Override
    public Integer call() {
        files.stream().filter(file -> !Files.exists(file)).findFirst().ifPresent(missing -> {
            throw CommandFailure.usage("there is no file " + missing);
        });
        Definitions definitions = definitions();
        List<Checked> checked = new ArrayList<>();
        for (Path file : files) {
            checked.add(check(file, definitions));
        }
        new CheckedReport(definitions, console)
                .print(checked, json() ? CheckedReport.Form.JSON : CheckedReport.Form.TEXT);
        boolean rejected = checked.stream().anyMatch(file -> !file.verdict().equals("loaded"));
        return strict && rejected ? ExitCode.REJECTED : ExitCode.DONE;
    }

    private Checked check(Path file, Definitions definitions) {
        if (!Files.isRegularFile(file)) {
            String kind = Files.isDirectory(file) ? "folder" : "pipe, socket, device";
            return refused(file, ReasonTexts.fault(new Reason("NOT_A_FILE", null, kind)), definitions);
        }
        Sender sender = new Sender(definitions, unit, dataset, period);
        SubmissionReader reader = new SubmissionReader(definitions, new CadreKeys(PASSING));
        SubmissionPath path = sender.of(file);
        if (path instanceof SubmissionPath.Recognised known) {
            SubmissionIdentity identity = new SubmissionIdentity(known.unit(), known.dataset(), known.period());
            ReadResult result = reader.read(file, file.toString(), identity, NOWHERE);
            return checked(
                    file, known.unit().id(), known.dataset(), known.period().text(), result);
        }
        if (sender.liesWithAUnit(file)) {
            return refused(file, ReasonTexts.fault(((SubmissionPath.Refused) path).reason()), definitions);
        }
        Sender.Known known = sender.known(file);
        String fitting =
                known.dataset() == null ? new BestFit(definitions).of(file).dataset() : known.dataset();
        ReadResult result = reader.read(file, file.toString(), sender.neutral(known, fitting), NOWHERE);
        return checked(file, known.unitId(), fitting, known.periodText(), result);
    }

    private static Checked refused(Path file, Fault fault, Definitions definitions) {
        FaultWriter.Words said = new FaultWriter(definitions).words(fault, file.toString(), null);
        return new Checked(
                file.toString(),
                null,
                null,
                null,
                "rejected",
                Stage.NAME.text(),
                RowCounts.NONE,
                said.messageVi() + " / " + said.messageEn(),
                List.of(fault));
    }

    private static Checked checked(Path file, String unit, String dataset, String period, ReadResult result) {
        List<Fault> faults = new ArrayList<>(result.fileFaults());
        faults.addAll(result.rowFaults());
        return new Checked(
                file.toString(),
                unit,
                dataset,
                period,
                result.outcome().name().toLowerCase(Locale.ROOT),
                result.stage(),
                new RowCounts(result.rowsLoaded(), result.rowsRejected(), result.rowsSkipped()),
                result.reason() == null
                        ? null
                        : result.reason().vi() + " / " + result.reason().en(),
                faults);
    }
}
