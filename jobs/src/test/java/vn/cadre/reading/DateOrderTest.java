package vn.cadre.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The order of day and month is told by a whole column and file; where it is unclear, the file goes back. */
class DateOrderTest {
    private static final String HEADER =
            "Mã cán bộ;Hình thức;Bên báo cáo;Đơn vị đi;Đơn vị đến;Số quyết định;" + "Ngày quyết định;Từ ngày;Ngày sinh";

    private static String[] row(int number, String decided, String from, String born) {
        return ("CB0" + number + ";Luân chuyển;Đi;Tỉnh ủy Nghệ An;Tỉnh ủy Hà Tĩnh;" + number + "-QĐ/TU;" + decided + ";"
                        + from + ";" + born)
                .split(";", -1);
    }

    private static Submitted submitted(Format format, String[]... rows) {
        String[][] table = new String[rows.length + 1][];
        table[0] = HEADER.split(";");
        System.arraycopy(rows, 0, table, 1, rows.length);
        return Submitted.bytes("40", "rotation", "2019-11", format.of(table));
    }

    @ParameterizedTest
    @EnumSource
    void aDateThatOnlyAMonthCanBeginPutsItsColumnInDoubt(Format format) {
        Submitted submitted = submitted(
                format,
                row(101, "10/31/2019", "11/2019", "1975"),
                row(102, "11/1/2019", "11/2019", "1976"),
                row(103, "25/10/2019", "11/2019", "1977"));
        assertEquals("REJECTED contract 0 = 0 + 0", submitted.verdict());
        String evidence = format.cell("G", 2).replaceFirst(".*!", "");
        String doubtful = format.cell("G", 3).replaceFirst(".*!", "");
        assertEquals(
                List.of("DATE_ORDER_UNCLEAR | " + format.cell("G", 3) + " | decision_date | 11/1/2019 | " + evidence
                        + ": 10/31/2019 = 31/10/2019; " + doubtful + ": 11/1/2019 = 11/01/2019 | 01/11/2019"),
                submitted.fileFaults());
    }

    /** Who writes 10/31/2019 in one column writes the month first in the next one too. */
    @ParameterizedTest
    @EnumSource
    void anotherColumnOfTheFilePutsItInDoubtToo(Format format) {
        Submitted submitted = submitted(
                format,
                row(101, "10/31/2019", "11/5/2019 12:00:00 AM", ""),
                row(102, "10/30/2019", "11/6/2019 12:00:00 AM", ""));
        assertEquals("REJECTED contract 0 = 0 + 0", submitted.verdict());
        assertEquals(1, submitted.fileFaults().size());
        assertEquals(
                "DATE_ORDER_UNCLEAR | " + format.cell("H", 2) + " | start_date",
                submitted.fileFaults().get(0).replaceFirst("(start_date).*", "$1"));
    }

    @ParameterizedTest
    @EnumSource
    void datesThatFallIntoThePeriodOnlyMonthFirstAreInDoubt(Format format) {
        Submitted submitted = submitted(
                format, row(101, "11/4/2019", "11/5/2019", "1975"), row(102, "11/7/2019", "11/8/2019", "1975"));
        assertEquals("REJECTED contract 0 = 0 + 0", submitted.verdict());
        assertEquals(2, submitted.fileFaults().size());
    }

    @ParameterizedTest
    @CsvSource({
        // a decision of 11 October in the file of November, beside a column that speaks for the day first
        "11/10/2019,05/11/2019,04/03/1975",
        "11/10/2019,25/11/2019,04/03/1975",
        "11/11/2019,11/11/2019,1975",
        "2019-10-11,2019-11-05,1975",
        "ngày 11 tháng 10 năm 2019,tháng 11/2019,1975",
        "02/3/2018,11/2019,11/04/1975"
    })
    void datesThatSpeakForTheDayFirstAreTaken(String decided, String from, String born) {
        for (Format format : Format.values()) {
            Submitted submitted = submitted(format, row(101, decided, from, born));
            assertEquals(List.of(), submitted.fileFaults());
            assertEquals("LOADED null 1 = 1 + 0", submitted.verdict());
        }
    }

    /** One date that is none, among dates that have one reading each, is a fault of its row. */
    @ParameterizedTest
    @EnumSource
    void oneWrongDateAmongClearOnesIsAFaultOfItsRow(Format format) {
        Submitted submitted =
                submitted(format, row(101, "25/10/2019", "15/11/2019", ""), row(102, "10/31/2019", "16/11/2019", ""));
        assertEquals(
                List.of("IMPOSSIBLE_DATE | " + format.cell("G", 3) + " | decision_date | 10/31/2019 | null"),
                submitted.faults);
        assertEquals("PARTIAL rows 2 = 1 + 1", submitted.verdict());
    }

    /** Excel in English makes 11 May of 05/11/2019, and leaves 25/11/2019 as text. */
    @Test
    void daysThatTheProgramTurnedAroundAreInDoubt() {
        Object[][] rows = {HEADER.split(";"), row(101, "25/10/2019", "", ""), row(102, "25/10/2019", "25/11/2019", "")};
        Object[] turned = Arrays.copyOf(rows[1], rows[1].length, Object[].class);
        turned[7] = LocalDate.of(2019, 5, 11);
        for (byte[] book : List.of(
                Books.xlsx(book -> Books.fill(book, rows[0], turned, rows[2])),
                Books.xls(book -> Books.fill(book, rows[0], turned, rows[2])))) {
            Submitted submitted = Submitted.bytes("40", "rotation", "2019-11", book);
            assertEquals("REJECTED contract 0 = 0 + 0", submitted.verdict());
            assertEquals(
                    List.of("DATE_ORDER_UNCLEAR | Biểu 1!H2 | start_date | 11/05/2019"
                            + " | H2: 11/05/2019 = 11/05/2019 | 05/11/2019"),
                    submitted.fileFaults());
        }
    }

    @Test
    void storedDaysAreWhatTheyShow() {
        Object[] stored = Arrays.copyOf(row(101, "", "", ""), 9, Object[].class);
        stored[6] = LocalDate.of(2019, 10, 11);
        stored[7] = LocalDate.of(2019, 11, 5);
        byte[] book = Books.xlsx(each -> Books.fill(each, (Object[]) HEADER.split(";"), stored));
        assertEquals(
                "LOADED null 1 = 1 + 0",
                Submitted.bytes("40", "rotation", "2019-11", book).verdict());
    }

    @ParameterizedTest
    @EnumSource
    void anInstantIsTheDayInHanoi(Format format) {
        Submitted submitted = submitted(
                format, row(101, "2019-10-31T17:00:00.000Z", "2019-11-04T17:00:00.000Z", "1975-03-03T17:00:00.000Z"));
        assertEquals("LOADED null 1 = 1 + 0", submitted.verdict());
        assertEquals(
                "2019-11-01 2019-11-05",
                submitted.named.get(0).replaceAll(".*decision_date=(\\S+),.*start_date=(\\S+),.*", "$1 $2"));
    }

    @ParameterizedTest
    @EnumSource
    void halvesOfTheDayOfTheVietnameseLocaleAreTimes(Format format) {
        Submitted submitted =
                submitted(format, row(101, "01/11/2019 12:00:00 SA", "05/11/2019 2:05 CH", "04/03/1975 12:00:00 SA"));
        assertEquals("LOADED null 1 = 1 + 0", submitted.verdict());
        assertEquals(
                "2019-11-01 2019-11-05",
                submitted.named.get(0).replaceAll(".*decision_date=(\\S+),.*start_date=(\\S+),.*", "$1 $2"));
    }
}
