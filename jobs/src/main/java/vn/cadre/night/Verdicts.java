package vn.cadre.night;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import vn.cadre.submission.FileVerdict;
import vn.cadre.submission.Identity;
import vn.cadre.submission.Stage;
import vn.cadre.text.SafeText;

/** {@code runs/<run>/verdicts.csv}: one line per file. */
final class Verdicts {
    private Verdicts() {}

    static void write(Path file, Collection<FileVerdict> verdicts, ReasonTexts reasons) {
        try {
            Files.createDirectories(file.getParent());
            try (CsvWriter csv = CsvWriter.builder().build(file)) {
                csv.writeRecord(
                        "file",
                        "submission_id",
                        "unit",
                        "dataset",
                        "period",
                        "verdict",
                        "stage",
                        "rows_read",
                        "rows_loaded",
                        "rows_rejected",
                        "rows_skipped",
                        "reason");
                verdicts.forEach(verdict -> write(csv, verdict, reasons));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private static void write(CsvWriter csv, FileVerdict verdict, ReasonTexts reasons) {
        Optional<Identity> identity = Optional.ofNullable(verdict.identity());
        csv.writeRecord(
                SafeText.forCell(verdict.publishedFile()),
                Optional.ofNullable(verdict.submissionId()).orElse(""),
                identity.map(Identity::unitId).orElse(""),
                identity.map(Identity::dataset).orElse(""),
                identity.map(Identity::period).orElse(""),
                verdict.verdict().text(),
                Optional.ofNullable(verdict.stage()).map(Stage::text).orElse(""),
                String.valueOf(verdict.rows().read()),
                String.valueOf(verdict.rows().loaded()),
                String.valueOf(verdict.rows().rejected()),
                String.valueOf(verdict.rows().skipped()),
                SafeText.forCell(reasons.text(verdict)));
    }
}
