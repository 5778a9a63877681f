package vn.cadre.staging;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.iceberg.DataFile;
import org.apache.spark.sql.catalyst.InternalRow;
import vn.cadre.contract.Contract;
import vn.cadre.contract.Definitions;
import vn.cadre.contract.Severity;
import vn.cadre.contract.unit.Unit;
import vn.cadre.lake.DataFileTarget;
import vn.cadre.lake.PartitionedWriter;
import vn.cadre.lake.Rows;
import vn.cadre.reading.ReadResult;
import vn.cadre.reading.RowSink;
import vn.cadre.reading.SubmissionReader;
import vn.cadre.reading.fault.Fault;
import vn.cadre.reading.typing.CadreKeys;
import vn.cadre.reading.typing.SubmissionIdentity;
import vn.cadre.submission.Judgement;
import vn.cadre.submission.Reason;
import vn.cadre.submission.RowCounts;
import vn.cadre.submission.Stage;
import vn.cadre.submission.Submission;
import vn.cadre.submission.Verdict;
import vn.cadre.text.date.Period;

/** What one executor does with its share of the submissions: bytes to typed rows to data files. */
record ReadingTask(
        Definitions definitions, CadreKeys keys, Map<String, DataFileTarget> targets, DataFileTarget rejected)
        implements Serializable {
    private static final int LINEAGE = Contract.LINEAGE.size();
    /**
     * What the driver sees of a share.
     *
     * @param spoilt submissions that were not accepted although some of their rows are in the files
     * @param months by dataset the months that the rows are about
     */
    record Result(
            List<StagingJob.Outcome> outcomes,
            Map<String, ArrayList<DataFile>> files,
            ArrayList<String> spoilt,
            Map<String, TreeSet<String>> months)
            implements Serializable {}

    /** Which rows of a submission are to be written. */
    enum Wanted {
        EVERY_ROW,
        /** The others were written when the submission was looked at. */
        ACCEPTED_ROWS,
        /** The submission is read for its judgement. */
        REJECTED_ROWS
    }

    Result read(List<Submission> submissions, Wanted wanted) {
        SubmissionReader reader = new SubmissionReader(definitions, keys);
        Map<String, PartitionedWriter> writers = new HashMap<>();
        Map<String, EventMonths> months = new HashMap<>();
        PartitionedWriter rejections = new PartitionedWriter(rejected);
        ArrayList<StagingJob.Outcome> outcomes = new ArrayList<>();
        ArrayList<String> spoilt = new ArrayList<>();
        for (Submission submission : submissions) {
            PartitionedWriter writer = writers.computeIfAbsent(
                    submission.dataset(), dataset -> new PartitionedWriter(targets.get(dataset)));
            EventMonths about = months.computeIfAbsent(
                    submission.dataset(),
                    dataset -> new EventMonths(
                            definitions.contracts().get(dataset),
                            targets.get(dataset).columns()));
            Sink sink = new Sink(submission, wanted, writer, about, rejections);
            ReadResult result =
                    reader.read(Path.of(submission.vaultPath()), submission.file(), identity(submission), sink);
            outcomes.add(new StagingJob.Outcome(judge(submission, result), new HashMap<>(result.faultCounts())));
            if (!result.accepted() && sink.rows > 0) {
                spoilt.add(submission.submissionId());
            } else if (result.accepted() && sink.rows != result.rowsLoaded()) {
                throw new IllegalStateException("rows written " + sink.rows + " are not rows loaded "
                        + result.rowsLoaded() + " of submission " + submission.submissionId());
            }
        }
        Map<String, ArrayList<DataFile>> files = new HashMap<>();
        writers.forEach((dataset, writer) -> files.put(dataset, new ArrayList<>(writer.finish())));
        files.put(StagingJob.REJECTED.name(), new ArrayList<>(rejections.finish()));
        Map<String, TreeSet<String>> touched = new HashMap<>();
        months.forEach((dataset, about) -> touched.put(dataset, new TreeSet<>(about.months())));
        return new Result(outcomes, files, spoilt, touched);
    }

    private SubmissionIdentity identity(Submission submission) {
        Unit unit = definitions.units().byId(submission.unitId()).orElseThrow();
        return new SubmissionIdentity(
                unit, submission.dataset(), Period.parse(submission.period()).orElseThrow());
    }

    private static Judgement judge(Submission submission, ReadResult result) {
        String id = submission.submissionId();
        RowCounts rows = result.rowCounts();
        return switch (result.outcome()) {
            case LOADED -> new Judgement(id, Verdict.LOADED, null, rows, null);
            case PARTIAL -> new Judgement(id, Verdict.PARTIAL, null, rows, counts(result));
            case REJECTED -> Judgement.rejected(id, Stage.of(result.stage()), rows, why(result));
            case QUARANTINED -> Judgement.quarantined(id, why(result));
        };
    }

    private static Reason why(ReadResult result) {
        return result.fileFaults().stream()
                .filter(fault -> fault.severity() == Severity.ERROR)
                .findFirst()
                .map(fault -> new Reason(fault.code(), fault.column(), fault.detail()))
                .orElseGet(() -> counts(result));
    }

    private static Reason counts(ReadResult result) {
        String counts = result.faultCounts().entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        return new Reason("ROWS_REJECTED", null, counts);
    }

    /** Puts the way back to its cell before each row. */
    private static final class Sink implements RowSink {
        private final Submission submission;
        private final Wanted wanted;
        private final PartitionedWriter writer;
        private final EventMonths about;
        private final PartitionedWriter rejections;
        private final Object[] lineage;
        private final Map<String, String> numbers = new HashMap<>();
        private long rows;

        Sink(
                Submission submission,
                Wanted wanted,
                PartitionedWriter writer,
                EventMonths about,
                PartitionedWriter rejections) {
            this.submission = submission;
            this.wanted = wanted;
            this.writer = writer;
            this.about = about;
            this.lineage = lineage(submission);
            this.rejections = rejections;
        }

        private static Object[] lineage(Submission submission) {
            return new Object[] {
                Rows.internal(submission.unitId()),
                Rows.internal(submission.period()),
                Rows.internal(submission.submissionId()),
                Rows.internal(submission.receivedAt().toInstant())
            };
        }

        /** A sheet is published by its number. */
        @Override
        public void sheet(String name, int number) {
            if (name != null) {
                numbers.put(name, String.valueOf(number));
            }
        }

        @Override
        public void row(String sheet, int rowNumber, Object[] values) {
            rows++;
            if (wanted == Wanted.REJECTED_ROWS) {
                return;
            }
            Object[] columns = new Object[values.length + LINEAGE];
            System.arraycopy(lineage, 0, columns, 0, LINEAGE - 2);
            columns[LINEAGE - 2] = numbers.get(sheet);
            columns[LINEAGE - 1] = (long) rowNumber;
            System.arraycopy(values, 0, columns, LINEAGE, values.length);
            InternalRow row = Rows.of(columns);
            writer.write(row);
            about.see(row);
        }

        @Override
        public void faults(String sheet, int rowNumber, List<Fault> faults) {
            if (wanted != Wanted.ACCEPTED_ROWS
                    && faults.stream().anyMatch(fault -> fault.severity() == Severity.ERROR)) {
                rejections.write(Rows.of(
                        submission.submissionId(),
                        submission.unitId(),
                        submission.dataset(),
                        submission.period(),
                        numbers.get(sheet),
                        (long) rowNumber,
                        faults.stream().map(Fault::code).distinct().toList()));
            }
        }
    }
}
