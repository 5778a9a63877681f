package vn.cadre.outbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipCollection;
import org.apache.poi.openxml4j.opc.TargetMode;
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

    private static final String DISARMED =
            "Đã bỏ khỏi tệp trả lại mọi thứ tự chạy hoặc nối ra ngoài (macro, DDE, liên kết"
                    + " tới tệp khác, kết nối dữ liệu, đối tượng nhúng); ô có công thức như vậy giữ giá trị. / Macros, DDE, links to"
                    + " other files, connections and embedded objects were taken out; cells with such formulas keep their values.";
    private static final String ROWS_ONLY =
            "Tệp .xls có macro hoặc nối ra ngoài nên chỉ trả lại số liệu của các trang, không"
                    + " có phần đó. / The .xls holds macros or links, so only the rows of its sheets are returned.";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

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
                return tooLarge() ? listed(Optional.of(TOO_LARGE)) : inTime();
            } catch (IOException | ExecutionException e) {
                return listed(Optional.of(NOT_MARKED));
            } catch (TimeoutException e) {
                return listed(Optional.of(TOO_LARGE));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while a return file was made", e);
            }
        }

        /** One workbook that takes for ever must not keep a night from its end; what is left of its work is nobody's. */
        private Made inTime() throws InterruptedException, ExecutionException, TimeoutException {
            FutureTask<Made> making = new FutureTask<>(this::fromTheFile);
            Thread worker = new Thread(making, "return file");
            worker.setDaemon(true);
            worker.start();
            try {
                return making.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            } finally {
                making.cancel(true);
            }
        }

        private Made fromTheFile() throws IOException {
            return switch (result.format()) {
                case XLS -> OldActiveContent.isIn(file) ? rows(Optional.of(ROWS_ONLY)) : marked();
                case XLSX, PROTECTED_XLSX -> marked();
                default -> rows(Optional.empty());
            };
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
                boolean active = ActiveFormulas.quiet(workbook) > 0 || holdsActiveParts(workbook);
                FaultSheet.remove(workbook);
                Marker marker = new Marker(workbook);
                marker.clear();
                return finish(
                        workbook, marker, UnaryOperator.identity(), active ? Optional.of(DISARMED) : Optional.empty());
            }
        }

        private Made rows(Optional<String> notice) throws IOException {
            Optional<RowsWorkbook> rows = RowsWorkbook.of(file, result);
            if (rows.isEmpty()) {
                return listed(Optional.of(TOO_LARGE));
            }
            try (Workbook workbook = rows.get().workbook()) {
                return finish(workbook, new Marker(workbook), rows.get()::placed, notice);
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
            boolean old = workbook instanceof HSSFWorkbook;
            byte[] content = old ? out.toByteArray() : ActiveParts.without(out.toByteArray());
            return new Made(old ? ".xls" : ".xlsx", stream -> stream.write(content));
        }

        private Finding worded(Fault fault) {
            return new Finding(
                    fault,
                    words.words(fault, subject.fileName(), subject.contract().dataset()));
        }
    }

    private static boolean holdsActiveParts(Workbook workbook) throws IOException {
        if (!(workbook instanceof XSSFWorkbook own)) {
            return false;
        }
        try {
            for (PackagePart part : own.getPackage().getParts()) {
                if (!part.isRelationshipPart() && part.hasRelationships() && holdsActive(part.getRelationships())) {
                    return true;
                }
            }
            return holdsActive(own.getPackage().getRelationships());
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    private static boolean holdsActive(PackageRelationshipCollection relationships) {
        for (PackageRelationship relationship : relationships) {
            boolean external = relationship.getTargetMode() == TargetMode.EXTERNAL;
            if (ActiveParts.isActive(
                    relationship.getRelationshipType(), external, String.valueOf(relationship.getTargetURI()))) {
                return true;
            }
        }
        return false;
    }
}
