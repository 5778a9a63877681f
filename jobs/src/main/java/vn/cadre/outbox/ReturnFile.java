package vn.cadre.outbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.cadre.contract.Definitions;
import vn.cadre.outbox.Marker.Finding;
import vn.cadre.reading.ReadResult;
import vn.cadre.reading.SubmissionReader;
import vn.cadre.reading.fault.Fault;
import vn.cadre.reading.fault.FaultWriter;
import vn.cadre.reading.source.FileFormat;
import vn.cadre.reading.typing.CadreKeys;

/**
 * Makes the file that goes back to its sender: the sender's own workbook with its faults marked, the rows of a text file in a
 * workbook, or, when neither can be had, a workbook with the list of faults alone.
 */
final class ReturnFile {
    private static final int LISTED = 5_000;
    private static final long LARGEST_FILE = 20L << 20;
    private static final long LARGEST_UNPACKED = 40L << 20;
    private static final long MOST_ROWS = 200_000;
    /** Keys that nobody keeps: they only tell rows of one file apart. */
    private static final byte[] PASSING = new byte[32];

    private static final String TOO_LARGE = "Tệp lớn nên không đánh dấu được trên bản gốc; xin sửa trong tệp của đơn vị"
            + " theo danh sách này. / The file is too large to be marked; please correct your own copy.";
    private static final String NOT_MARKED = "Không đánh dấu được trên bản gốc; xin sửa trong tệp của đơn vị theo danh"
            + " sách này. / The original could not be marked; please correct your own copy.";

    private final SubmissionReader reader;
    private final FaultWriter words;

    ReturnFile(Definitions definitions) {
        this.reader = new SubmissionReader(definitions, new CadreKeys(PASSING));
        this.words = new FaultWriter(definitions);
    }

    /** What to send back, and the extension that says what it is. */
    record Made(String extension, OutboxFiles.Content content) {}

    /** Reads a submission again, where it lies in the vault, and makes its return file. */
    Made make(Path vaulted, Subject subject) {
        Findings findings = new Findings(LISTED);
        ReadResult result = reader.read(vaulted, subject.submission().file(), subject.identity(), findings);
        findings.finish(result);
        Work work = new Work(vaulted, subject, findings, result);
        return work.make();
    }

    private final class Work {
        private final Path file;
        private final Subject subject;
        private final Findings findings;
        private final ReadResult result;

        Work(Path file, Subject subject, Findings findings, ReadResult result) {
            this.file = file;
            this.subject = subject;
            this.findings = findings;
            this.result = result;
        }

        Made make() {
            if (ReadResult.STAGE_READ.equals(result.stage()) || result.format() == null) {
                return listed(Optional.empty());
            }
            try {
                if (tooLarge()) {
                    return listed(Optional.of(TOO_LARGE));
                }
                return switch (result.format()) {
                    case XLSX, PROTECTED_XLSX, XLS -> marked();
                    default -> rows();
                };
            } catch (IOException | RuntimeException | OutOfMemoryError e) {
                return listed(Optional.of(NOT_MARKED));
            }
        }

        private boolean tooLarge() throws IOException {
            return Files.size(file) > LARGEST_FILE
                    || result.rowsRead() > MOST_ROWS
                    || (result.format() == FileFormat.XLSX && unpacked() > LARGEST_UNPACKED);
        }

        private long unpacked() throws IOException {
            long size = 0;
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                    ZipEntry entry = entries.nextElement();
                    size += entry.getName().startsWith("xl/media/") ? 0 : Math.max(0, entry.getSize());
                }
            }
            return size;
        }

        private Made marked() throws IOException {
            try (InputStream in = Files.newInputStream(file);
                    Workbook workbook = WorkbookFactory.create(in)) {
                FaultSheet.remove(workbook);
                Marker marker = new Marker(workbook);
                marker.clear();
                return finish(workbook, marker, UnaryOperator.identity(), Optional.empty());
            }
        }

        private Made rows() throws IOException {
            Optional<RowsWorkbook> rows = RowsWorkbook.of(file, result);
            if (rows.isEmpty()) {
                return listed(Optional.of(TOO_LARGE));
            }
            try (Workbook workbook = rows.get().workbook()) {
                return finish(workbook, new Marker(workbook), rows.get()::placed, Optional.empty());
            }
        }

        private Made listed(Optional<String> notice) {
            try (Workbook workbook = new XSSFWorkbook()) {
                return finish(workbook, new Marker(workbook), UnaryOperator.identity(), notice);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private Made finish(Workbook workbook, Marker marker, UnaryOperator<Fault> placed, Optional<String> notice)
                throws IOException {
            List<Finding> found =
                    findings.list().stream().map(placed).map(this::worded).toList();
            marker.mark(found);
            new FaultSheet(workbook, new Look(workbook), marker, subject)
                    .add(found, findings.unlisted(), result, notice);
            ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
            workbook.write(out);
            return new Made(extension(workbook), out::writeTo);
        }

        private Finding worded(Fault fault) {
            return new Finding(
                    fault,
                    words.words(fault, subject.fileName(), subject.contract().dataset()));
        }
    }

    private static String extension(Workbook workbook) {
        if (workbook instanceof HSSFWorkbook) {
            return ".xls";
        }
        return workbook instanceof XSSFWorkbook own && own.isMacroEnabled() ? ".xlsm" : ".xlsx";
    }
}
