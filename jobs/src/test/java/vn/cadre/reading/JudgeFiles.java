package vn.cadre.reading;

import java.nio.file.Path;
import java.util.List;
import vn.cadre.contract.Definitions;
import vn.cadre.reading.fault.Fault;
import vn.cadre.reading.typing.CadreKeys;
import vn.cadre.reading.typing.SubmissionIdentity;
import vn.cadre.text.date.Period;

/** Says the verdict on each file given and how long it took; runs in a JVM of its own with a small heap. */
final class JudgeFiles {
    private JudgeFiles() {}

    public static void main(String[] files) {
        Definitions definitions = Definitions.load(Path.of(System.getProperty("cadre.schemas", "../schemas")));
        SubmissionReader reader = new SubmissionReader(definitions, new CadreKeys(new byte[32]));
        Period period = Period.parse("2019-11").orElseThrow();
        SubmissionIdentity identity = new SubmissionIdentity(
                definitions.units().byCode("40", period.last()).orElseThrow(), "task", period);
        for (String file : files) {
            long begun = System.nanoTime();
            ReadResult result = reader.read(Path.of(file), "file", identity, new Nowhere());
            long millis = (System.nanoTime() - begun) / 1_000_000;
            System.out.println(String.join(
                    "\t",
                    Path.of(file).getFileName().toString(),
                    result.outcome() + " " + result.stage() + " "
                            + String.join(" ", result.faultCounts().keySet()),
                    result.rowsRead() + " = " + result.rowsLoaded() + " + " + result.rowsRejected(),
                    String.valueOf(millis),
                    result.fileFaults().isEmpty()
                            ? ""
                            : String.valueOf(result.fileFaults().get(0).detail())));
        }
    }

    /** Takes rows and forgets them. */
    static final class Nowhere implements RowSink {
        @Override
        public void row(String sheet, int rowNumber, Object[] values) {}

        @Override
        public void faults(String sheet, int rowNumber, List<Fault> faults) {}
    }
}
