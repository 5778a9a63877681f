package vn.cadre.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cadre.outbox.Sent.State;
import vn.cadre.submission.Reason;

class OutboxTest {
    private static final byte[] COURSES =
            "Mã lớp,Tên lớp,Từ ngày,Số học viên\nL1,Lớp 1,01/11/2019,30\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NOTHING =
            "Mã lớp,Tên lớp,Từ ngày,Số học viên\nKhông phát sinh,,,\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path directory;

    private Province province;

    @BeforeEach
    void home() {
        province = new Province(directory);
    }

    @Test
    void whatIsTakenIsReceiptedWithItsRowsAndFigures() throws IOException {
        String id = province.sends("40/training_2019-11.csv", COURSES);
        String nil = province.sends("40/training_2019-10.csv", NOTHING);
        assertEquals(new Outbox.Sent(0, 0, 1, 0), province.night());
        String page = Files.readString(province.file("bien-nhan_2019.html"));
        assertTrue(page.contains(
                "<td>2019-11</td><td>Lớp đào tạo, bồi dưỡng cán bộ</td><td>40/training_2019-11.csv</td>"));
        assertTrue(page.contains("<td class=\"n\">1</td><td class=\"n\">1</td><td class=\"n\">0</td>"));
        assertTrue(page.contains("<td>QH05</td><td><code>" + id + "</code></td>"), page);
        assertTrue(page.contains("Không phát sinh – đã ghi nhận"));
        assertTrue(page.contains(nil));
    }

    @Test
    void aReceiptSaysWhichRowsWereSkipped() throws IOException {
        province.sends("40/appraisal_2019-11.xlsx", Sent.xlsx(State.RIGHT));
        province.sends("40/training_2019-10.csv", NOTHING);
        province.sends("40/training_2019-11.csv", COURSES);
        province.night();
        String page = Files.readString(province.file("bien-nhan_2019.html"));
        assertEquals(
                List.of(
                        "<td colspan=\"3\">Không phát sinh – đã ghi nhận / nothing to report, taken</td><td>"
                                + "<div>1: 1 không phát sinh</div> <div class=\"en\">1 nothing to report</div> </td>",
                        "<td class=\"n\">5</td><td class=\"n\">5</td><td class=\"n\">0</td><td><div>3: 2 tiêu đề,"
                                + " 1 dòng cộng</div> <div class=\"en\">2 title, 1 total</div> </td>",
                        "<td class=\"n\">1</td><td class=\"n\">1</td><td class=\"n\">0</td><td class=\"n\">0</td>"),
                page.replace('\n', ' ')
                        .replaceAll("(?s).*?<table>(.*?)</table>.*", "$1")
                        .lines()
                        .flatMap(table -> Stream.of(table.split("<tr>")).skip(2))
                        .map(row -> row.replaceAll("^(<td>[^<]*</td>){4}|<td>[^<]*</td><td><code>.*", ""))
                        .toList());
    }

    @Test
    void aSecondNightChangesNothing() {
        province.sends("40/training_2019-11.csv", COURSES);
        province.sends("40/appraisal_2019-11.xlsx", Sent.xlsx(State.FAULTY));
        province.night();
        List<String> files = province.files();
        province.nextDay();
        assertEquals(new Outbox.Sent(0, 0, 0, 0), province.night());
        assertEquals(files, province.files());
    }

    @Test
    void theNextNightMakesWhatAKilledOneLeftOut() throws IOException {
        province.sends("40/appraisal_2019-11.xlsx", Sent.xlsx(State.FAULTY));
        province.night();
        List<String> files = province.files();
        for (String file : files) {
            Files.delete(province.outbox().resolve(file));
        }
        Files.writeString(province.outbox().resolve(".draft-1.tmp"), "half");
        province.nextDay();
        assertEquals(new Outbox.Sent(1, 0, 1, 0), province.night());
        assertEquals(files, province.files());
    }

    @Test
    void everythingIsForTheOwnerOnly() throws IOException {
        province.sends("40/appraisal_2019-11.xlsx", Sent.xlsx(State.FAULTY));
        province.sendsMisnamed("40/luan_chuyen.xlsx", new Reason("UNKNOWN_DATASET", "luan_chuyen.xlsx", "rotation"));
        province.night();
        for (String file : province.files()) {
            Path path = province.outbox().resolve(file);
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path.getParent())));
        }
    }

    @Test
    void aNewerRejectedFileLeavesTheFaultsOfTheOneThatCounts() {
        String partial = province.sends("40/appraisal_2019-11.xlsx", Sent.xlsx(State.FAULTY));
        String rejected = province.sends("40/appraisal_2019-11 (2).xlsx", "nothing".getBytes(StandardCharsets.UTF_8));
        province.night();
        assertEquals(
                List.of(
                        "63-40/appraisal_2019-11 (2) (loi can sua " + rejected + ").xlsx",
                        "63-40/appraisal_2019-11 (loi can sua " + partial + ").xlsx",
                        "63-40/bien-nhan_2019.html"),
                province.files());
    }

    @Test
    void aMisnamedFileIsAnsweredByALetter() throws IOException {
        province.sendsMisnamed("60/rotation_2019-13.csv", new Reason("UNKNOWN_PERIOD", "2019-13", "2019-11"));
        province.sendsMisnamed("99/rotation_2019-11.csv", new Reason("UNKNOWN_UNIT", "99", null));
        province.sendsMisnamed("40/<b>\n.xlsx", new Reason("UNKNOWN_DATASET", "<b>\n.xlsx", "rotation"));
        assertEquals(new Outbox.Sent(0, 3, 0, 0), province.night());
        assertEquals(
                List.of(
                        "63-40/_b__ (thu tra lai",
                        "63-60/rotation_2019-13 (thu tra lai",
                        "_unknown/rotation_2019-11 (thu tra lai"),
                province.files().stream()
                        .map(name -> name.replaceAll(" [0-9a-f]{8}\\)\\.html$", ""))
                        .toList());
        String letter = Files.readString(province.file("2019-13"));
        assertTrue(letter.contains("Kỳ báo cáo “2019-13” của tệp 60/rotation_2019-13.csv không đúng cách ghi."));
        assertTrue(Files.readString(province.file("_b_")).contains("40/&lt;b&gt;"));
    }

    @Test
    void aLetterGoesWhenTheSenderHasSentTheFileUnderItsName() {
        province.sendsMisnamed("40/dao_tao.csv", new Reason("UNKNOWN_DATASET", "dao_tao.csv", "training"));
        province.night();
        province.nextDay();
        province.night();
        assertEquals(1, province.files().size());
        province.sends("40/training_2019-11.csv", COURSES);
        assertEquals(new Outbox.Sent(0, 0, 1, 1), province.night());
        assertEquals(List.of("63-40/bien-nhan_2019.html"), province.files());
    }

    @Test
    void fiveThousandReceiptsCostLittle() {
        for (int unit : new int[] {1, 2, 4, 6, 8, 10, 11, 12, 14, 15}) {
            for (int i = 0; i < 50; i++) {
                province.sends("%02d/training_2019-%02d.csv".formatted(unit, i % 12 + 1), NOTHING);
            }
        }
        assertEquals(10, province.night().receipts());
    }
}
