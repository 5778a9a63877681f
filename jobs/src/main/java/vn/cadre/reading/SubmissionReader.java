package vn.cadre.reading;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import vn.cadre.contract.Definitions;
import vn.cadre.contract.Severity;
import vn.cadre.reading.ReadResult.Outcome;
import vn.cadre.reading.ReadResult.Reason;
import vn.cadre.reading.fault.Fault;
import vn.cadre.reading.fault.FaultCode;
import vn.cadre.reading.fault.FaultWriter;
import vn.cadre.reading.fault.Limits;
import vn.cadre.reading.fault.ReadingFailure;
import vn.cadre.reading.header.Headers;
import vn.cadre.reading.source.Content;
import vn.cadre.reading.source.FileFormat;
import vn.cadre.reading.typing.CadreKeys;
import vn.cadre.reading.typing.SubmissionIdentity;

/**
 * Reads one file as a submission: its bytes to typed rows with faults, after the contract of its dataset. Rows are given only
 * after a header was accepted. Whatever the file holds, the answer is a result; exceptions of the sink, and of a disk that
 * cannot be read, are passed on.
 */
public final class SubmissionReader implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Definitions definitions;
    private final CadreKeys keys;
    private transient Headers headers;

    public SubmissionReader(Definitions definitions, CadreKeys keys) {
        this.definitions = definitions;
        this.keys = keys;
    }

    /** Reads a file that is held in memory. */
    public ReadResult read(byte[] content, String fileName, SubmissionIdentity identity, RowSink sink) {
        return read(Content.of(content), fileName, identity, sink);
    }

    /** Reads a file where it lies. */
    public ReadResult read(Path path, String fileName, SubmissionIdentity identity, RowSink sink) {
        return read(Content.of(path), fileName, identity, sink);
    }

    private ReadResult read(Content content, String fileName, SubmissionIdentity identity, RowSink sink) {
        Tally tally = new Tally(sink);
        SubmissionRun run = new SubmissionRun(definitions, headers(), keys.forOneThread(), identity, tally);
        FileFormat format = null;
        try {
            checkSize(content);
            format = FileFormat.of(content);
            format.read(content, run, headers().expectation(identity.dataset()));
            return run.finish()
                    ? accepted(format, tally, run)
                    : refused(Outcome.REJECTED, ReadResult.STAGE_CONTRACT, format, tally, fileName, identity);
        } catch (ReadingFailure e) {
            tally.fileFault(Fault.ofFile(e));
        } catch (CharConversionException e) {
            tally.fileFault(Fault.ofFile(ReadingFailure.unreadable("UTF-8")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Tally.SinkFailure e) {
            throw (RuntimeException) e.getCause();
        } catch (OutOfMemoryError e) {
            tally.fileFault(Fault.ofFile(ReadingFailure.limit("memory")));
        } catch (RuntimeException | StackOverflowError e) {
            String name = e.getClass().getName();
            tally.fileFault(new Fault(FaultCode.SURPRISE, Severity.ERROR, null, null, null, null, name));
            return refused(Outcome.QUARANTINED, ReadResult.STAGE_READ, format, tally, fileName, identity);
        }
        return refused(Outcome.REJECTED, ReadResult.STAGE_READ, format, tally, fileName, identity);
    }

    private synchronized Headers headers() {
        if (headers == null) {
            headers = new Headers(definitions);
        }
        return headers;
    }

    private static void checkSize(Content content) throws IOException, ReadingFailure {
        if (content.size() > Limits.FILE_BYTES) {
            throw ReadingFailure.limit("> " + Limits.FILE_BYTES + " bytes");
        }
    }

    private static ReadResult accepted(FileFormat format, Tally tally, SubmissionRun run) {
        long rejected = tally.rejected();
        long read = tally.loaded() + rejected;
        Outcome outcome = rejected == 0 ? Outcome.LOADED : tally.loaded() == 0 ? Outcome.REJECTED : Outcome.PARTIAL;
        return new ReadResult(
                outcome,
                rejected == 0 ? null : ReadResult.STAGE_ROWS,
                format,
                read,
                tally.loaded(),
                rejected,
                tally.skipped(),
                tally.fileFaults(),
                tally.rowFaults(),
                tally.faultCounts(),
                run.tablesRead(),
                rejected == 0 ? null : rowsRejected(rejected, read));
    }

    private static Reason rowsRejected(long rejected, long read) {
        return new Reason(
                rejected + " trên " + read + " dòng bị trả lại vì có lỗi.",
                rejected + " of " + read + " rows were rejected for faults.");
    }

    /** A file of which nothing counts, so that what was read before the end came is not counted either. */
    private ReadResult refused(
            Outcome outcome,
            String stage,
            FileFormat format,
            Tally tally,
            String fileName,
            SubmissionIdentity identity) {
        FaultWriter writer = new FaultWriter(definitions);
        Reason reason = tally.fileFaults().stream()
                .filter(fault -> fault.severity() == Severity.ERROR)
                .reduce((first, last) -> stage.equals(ReadResult.STAGE_READ) ? last : first)
                .map(fault -> writer.words(fault, fileName, identity.dataset()))
                .map(words -> new Reason(words.messageVi(), words.messageEn()))
                .orElseThrow();
        return new ReadResult(
                outcome,
                stage,
                format,
                0,
                0,
                0,
                Map.of(),
                tally.fileFaults(),
                List.of(),
                tally.faultCounts(),
                List.of(),
                reason);
    }
}
