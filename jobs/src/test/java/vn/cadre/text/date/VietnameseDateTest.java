package vn.cadre.text.date;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cadre.text.Parsed;
import vn.cadre.text.TextProblem;

class VietnameseDateTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7.10/2017|2017-10-07",
                "7 - 10 - 2017|2017-10-07",
                "ngày 7 tháng 10 năm 2017|2017-10-07",
                "15:30:31 28-12-2023|2023-12-28",
                "lúc 15h30 ngày 7/10/2017|2017-10-07",
                "2017-10-07T00:00:00|2017-10-07",
                "03/12/2019 (thứ ba)|2019-12-03",
                "Chủ nhật 1/12/2019|2019-12-01",
                "T7 30/11/2019|2019-11-30",
                "7-Oct-2017|2017-10-07",
                "29/02/2020|2020-02-29",
                "01/11/2019 12:00:00 SA|2019-11-01",
                "01/11/2019 2:05 CH|2019-11-01",
                "2:05:00 ch 1/11/2019|2019-11-01",
                "11:59 PM 1/11/2019|2019-11-01",
                "Oct 31, 2019|2019-10-31",
                "Thursday, October 3rd, 2019|2019-10-03"
            })
    void readsDays(String text, LocalDate day) {
        assertEquals(Parsed.of(new PartialDate(day, Precision.DAY)), VietnameseDate.parse(text));
    }

    /** An instant is the day that the clock in Hanoi showed. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2019-10-31T17:00:00.000Z|2019-11-01",
                "2019-10-31T16:59:59Z|2019-10-31",
                "2019-10-31T17:00Z|2019-11-01",
                "2019-10-31 17:00:00 UTC|2019-11-01",
                "2019-10-31 17:00:00+00|2019-11-01",
                "2019-10-31T17:00:00+0000|2019-11-01",
                "2019-11-01T00:00:00+07:00|2019-11-01",
                "2019-10-31T12:00:00-05:00|2019-11-01",
                "2019-11-01T01:00:00+09:00|2019-10-31",
                "31/10/2019 17:00 GMT|2019-11-01",
                "31/10/2019 5:00:00 CH UTC|2019-11-01",
                "Thu, 31 Oct 2019 17:00:00 GMT|2019-11-01",
                "Thu Oct 31 2019|2019-10-31"
            })
    void anInstantIsTheDayInHanoi(String text, LocalDate day) {
        assertEquals(Parsed.of(new PartialDate(day, Precision.DAY)), VietnameseDate.parse(text));
    }

    @ParameterizedTest
    @CsvSource({"00/00/1968,1968", "'/1968',1968", "năm 1979,1979"})
    void readsYears(String text, int year) {
        assertEquals(Parsed.of(PartialDate.year(year)), VietnameseDate.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "00/5/1980,1980,5",
        "../5/1980,1980,5",
        "T11/2019,2019,11",
        "T7 2019,2019,7",
        "'T7, 2019',2019,7",
        "T7 năm 2019,2019,7",
        "tháng 7 2019,2019,7",
        "tháng 11 năm 2019,2019,11",
        "2019-11,2019,11",
        "'tháng 10, 2017',2017,10"
    })
    void readsMonths(String text, int year, int month) {
        assertEquals(Parsed.of(PartialDate.month(year, month)), VietnameseDate.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "29/02/2019,IMPOSSIBLE_DATE",
        "2019-13-01,IMPOSSIBLE_DATE",
        "1/1/0001,IMPOSSIBLE_DATE",
        "5/00/2019,IMPOSSIBLE_DATE",
        "1//2017,NOT_A_DATE",
        "07102017,NOT_A_DATE",
        "5-4-20 12,NOT_A_DATE",
        "Ngày 2-12,NOT_A_DATE",
        "43015,NOT_A_DATE",
        "'',NOT_A_DATE",
        "2019-10-31Z,NOT_A_DATE",
        "2019-10-31T17:00:00 EST,NOT_A_DATE",
        "2019-10-31T25:00:00Z,NOT_A_DATE",
        "10/2019 17:00Z,NOT_A_DATE",
        "12:00:00 SA,NOT_A_DATE",
        "năm ngoái,RELATIVE_DATE"
    })
    void saysWhyNot(String text, TextProblem problem) {
        assertEquals(Parsed.unreadable(problem), VietnameseDate.parse(text));
    }

    @Test
    void takesAMissingYearFromTheLastSuchDay() {
        LocalDate written = LocalDate.of(2020, 1, 3);
        assertEquals(Parsed.of(PartialDate.day(2019, 12, 28)), VietnameseDate.parse("Ngày 28-12", written));
        assertEquals(Parsed.of(PartialDate.day(2020, 1, 3)), VietnameseDate.parse("sáng 3/1", written));
        assertEquals(Parsed.of(PartialDate.month(2019, 11)), VietnameseDate.parse("tháng 11", written));
    }

    @Test
    void doubtsTwoDigitYears() {
        assertEquals(
                Parsed.doubtful(PartialDate.day(1968, 5, 12), TextProblem.TWO_DIGIT_YEAR),
                VietnameseDate.parse("12/5/68"));
        assertEquals(
                Parsed.doubtful(PartialDate.month(2017, 12), TextProblem.TWO_DIGIT_YEAR),
                VietnameseDate.parse("Dec-17"));
    }

    @Test
    void countsTheDaysOfBothDateSystems() {
        assertEquals(Parsed.of(PartialDate.day(1900, 1, 1)), VietnameseDate.fromExcelSerial(1, DateSystem.EXCEL_1900));
        assertEquals(
                Parsed.of(PartialDate.day(1900, 2, 28)), VietnameseDate.fromExcelSerial(59, DateSystem.EXCEL_1900));
        assertEquals(
                Parsed.unreadable(TextProblem.IMPOSSIBLE_DATE),
                VietnameseDate.fromExcelSerial(60, DateSystem.EXCEL_1900));
        assertEquals(Parsed.of(PartialDate.day(1900, 3, 1)), VietnameseDate.fromExcelSerial(61, DateSystem.EXCEL_1900));
        assertEquals(
                Parsed.of(PartialDate.day(2017, 10, 7)),
                VietnameseDate.fromExcelSerial(43015.99, DateSystem.EXCEL_1900));
        assertEquals(
                Parsed.of(PartialDate.day(2017, 10, 7)), VietnameseDate.fromExcelSerial(41553, DateSystem.EXCEL_1904));
        assertEquals(
                Parsed.unreadable(TextProblem.NOT_A_DATE),
                VietnameseDate.fromExcelSerial(Double.NaN, DateSystem.EXCEL_1900));
    }

    @ParameterizedTest
    @CsvSource({
        "tháng 11-2019,2019-11",
        "11/2019,2019-11",
        "01/11/2019,2019-11",
        "Quý IV/2019,2019-Q4",
        "quí 4 năm 2019,2019-Q4",
        "Q4-2019,2019-Q4",
        "2019-q4,2019-Q4",
        "6 tháng đầu năm 2022,2022-H1",
        "nửa cuối năm 2022,2022-H2",
        "9 tháng đầu năm 2022,2022-01..2022-09",
        "năm 2023,2023",
        "từ 7-10-2017 đến tháng 2-2022,2017-10-07..2022-02",
        "giai đoạn 2021 – 2026,2021..2026",
        "2017-10-07..2022-02,2017-10-07..2022-02"
    })
    void readsPeriods(String text, String canonical) {
        assertEquals(Parsed.of(Period.parse(canonical).orElseThrow()), Period.read(text));
    }

    @ParameterizedTest
    @CsvSource({"----..----", "tháng 13/2019", "Quý V/2019", "15/11/2019", "2022..2019", "''", "hôm qua"})
    void refusesWhatIsNoPeriod(String text) {
        assertEquals(Parsed.unreadable(TextProblem.NOT_A_PERIOD), Period.read(text));
    }
}
