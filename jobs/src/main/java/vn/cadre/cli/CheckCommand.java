package vn.cadre.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.cadre.cli.GivenFiles.Given;
import vn.cadre.contract.Definitions;
import vn.cadre.landing.SubmissionPath;
import vn.cadre.reading.ReadResult;
import vn.cadre.reading.RowSink;
import vn.cadre.reading.SubmissionReader;
import vn.cadre.reading.diagnosis.BestFit;
import vn.cadre.reading.fault.Fault;
import vn.cadre.reading.fault.FaultWriter;
import vn.cadre.reading.typing.CadreKeys;
import vn.cadre.reading.typing.SubmissionIdentity;
import vn.cadre.submission.Reason;
import vn.cadre.submission.RowCounts;
import vn.cadre.submission.Stage;

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

    private static final String ENCODING_REPAIRED = "ENCODING_REPAIRED";

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
    public Integer call() throws IOException {
        files.stream().filter(file -> !Files.exists(file)).findFirst().ifPresent(missing -> {
            throw CommandFailure.usage("there is no file " + missing);
        });
        Definitions definitions = definitions();
        List<Checked> checked = new ArrayList<>();
        try (GivenFiles given = new GivenFiles()) {
            for (Path file : files) {
                checked.addAll(check(file, given, definitions));
            }
        }
        new CheckedReport(definitions, console)
                .print(checked, json() ? CheckedReport.Form.JSON : CheckedReport.Form.TEXT);
        boolean rejected = checked.stream().anyMatch(file -> !file.verdict().equals("loaded"));
        return strict && rejected ? ExitCode.REJECTED : ExitCode.DONE;
    }

    private List<Checked> check(Path file, GivenFiles givenFiles, Definitions definitions) throws IOException {
        if (!Files.isRegularFile(file)) {
            String kind = Files.isDirectory(file) ? "folder" : "pipe, socket, device";
            Reason reason = new Reason("NOT_A_FILE", null, kind);
            return List.of(refused(file.toString(), Stage.NAME, reason, definitions));
        }
        return givenFiles.of(file).stream()
                .map(given -> given.reason() == null
                        ? check(given, definitions)
                        : refused(given.name(), Stage.READ, given.reason(), definitions))
                .toList();
    }

    private Checked check(Given given, Definitions definitions) {
        Sender sender = new Sender(definitions, unit, dataset, period);
        SubmissionReader reader = new SubmissionReader(definitions, new CadreKeys(PASSING));
        Path content = given.content();
        SubmissionPath path = sender.of(given);
        if (path instanceof SubmissionPath.Recognised known) {
            SubmissionIdentity identity = new SubmissionIdentity(known.unit(), known.dataset(), known.period());
            ReadResult result = reader.read(content, given.name(), identity, NOWHERE);
            return checked(
                    given, known.unit().id(), known.dataset(), known.period().text(), result, definitions);
        }
        if (sender.liesWithAUnit(given.file())) {
            return refused(given.name(), Stage.NAME, ((SubmissionPath.Refused) path).reason(), definitions);
        }
        Sender.Known known = sender.known(given);
        String fitting =
                known.dataset() == null ? new BestFit(definitions).of(content).dataset() : known.dataset();
        ReadResult result = reader.read(content, given.name(), sender.neutral(known, fitting), NOWHERE);
        return checked(given, known.unitId(), fitting, known.periodText(), result, definitions);
    }

    private static Checked refused(String name, Stage stage, Reason reason, Definitions definitions) {
        Fault fault = Fault.of(reason);
        FaultWriter.Words said = new FaultWriter(definitions).words(fault, name, null);
        return new Checked(
                name,
                null,
                null,
                null,
                "rejected",
                stage.text(),
                RowCounts.NONE,
                said.messageVi() + " / " + said.messageEn(),
                List.of(fault));
    }

    private static Checked checked(
            Given given, String unit, String dataset, String period, ReadResult result, Definitions definitions) {
        List<Fault> faults = new ArrayList<>(result.fileFaults());
        faults.addAll(result.rowFaults());
        return new Checked(
                given.name(),
                unit,
                dataset,
                period,
                result.outcome().name().toLowerCase(Locale.ROOT),
                result.stage(),
                result.rowCounts(),
                reason(result, faults, given.name(), definitions),
                faults);
    }

    /** Why a file is not simply loaded, or in which old encoding it is. */
    private static String reason(ReadResult result, List<Fault> faults, String file, Definitions definitions) {
        if (result.reason() != null) {
            return result.reason().vi() + " / " + result.reason().en();
        }
        FaultWriter writer = new FaultWriter(definitions);
        return faults.stream()
                .filter(fault -> fault.code().equals(ENCODING_REPAIRED))
                .map(fault -> writer.words(fault, file, null))
                .map(words -> words.messageVi() + " / " + words.messageEn())
                .findFirst()
                .orElse(null);
    }
}
