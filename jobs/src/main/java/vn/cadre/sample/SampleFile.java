package vn.cadre.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import vn.cadre.text.date.HanoiTime;

/**
 * A file of the sample inbox.
 *
 * @param path its place below the inbox, which a bad name may spoil
 */
record SampleFile(String path, Submission submission, Damage damage) {

    /** What is wrong with the file as a whole. */
    enum Damage {
        NONE,
        /** The second half is missing, as after a broken transfer. */
        CUT_SHORT,
        /** A course list without its column of trainees. */
        WITHOUT_TRAINEES
    }

    static SampleFile of(Submission submission) {
        return new SampleFile(submission.path(), submission, Damage.NONE);
    }

    void write(Path inbox) throws IOException {
        Path file = inbox.resolve(path);
        Files.write(file, bytes());
        Files.setLastModifiedTime(
                file, FileTime.from(submission.received().atZone(HanoiTime.ZONE).toInstant()));
    }

    private byte[] bytes() {
        Table whole = Table.of(submission);
        Table table = damage == Damage.WITHOUT_TRAINEES ? whole.without("trainees") : whole;
        Manner.Format format = submission.manner().format();
        byte[] bytes = format.workbook() ? Workbooks.write(submission, table) : TextFiles.write(table, format);
        return damage == Damage.CUT_SHORT ? Arrays.copyOf(bytes, bytes.length / 2) : bytes;
    }
}
