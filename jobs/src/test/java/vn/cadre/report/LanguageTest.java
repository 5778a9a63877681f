package vn.cadre.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cadre.text.date.PartialDate;
import vn.cadre.text.date.Period;
import vn.cadre.text.date.Precision;

class LanguageTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "13503|0|13.503|13,503",
                "88.2353|2|88,24|88.24",
                "-0.2153|2|−0,22|−0.22",
                "-0.001|2|0,00|0.00",
                "0.125|2|0,13|0.13",
                "1077|0|1.077|1,077"
            })
    void writesNumbersItsOwnWay(BigDecimal value, int decimals, String vi, String en) {
        assertEquals(vi, Language.VI.number(value, decimals));
        assertEquals(en, Language.EN.number(value, decimals));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2019-11|Tháng 11 năm 2019|November 2019",
                "2019-Q4|Quý IV năm 2019|Quarter 4 of 2019",
                "2019-H1|6 tháng đầu năm 2019|First half of 2019",
                "2019|Năm 2019|Year 2019",
                "2017-10-07..2022-02|Từ 7/10/2017 đến 28/2/2022|7 Oct 2017 to 28 Feb 2022"
            })
    void namesPeriods(String period, String vi, String en) {
        assertEquals(vi, Language.VI.period(Period.parse(period).orElseThrow()));
        assertEquals(en, Language.EN.period(Period.parse(period).orElseThrow()));
    }

    @ParameterizedTest
    @CsvSource({"DAY,15/12/2019,15 Dec 2019", "MONTH,12/2019,Dec 2019", "YEAR,2019,2019"})
    void writesAsMuchOfADateAsIsKnown(Precision precision, String vi, String en) {
        PartialDate date = new PartialDate(LocalDate.of(2019, 12, 15), precision);
        assertEquals(vi, Language.VI.date(date));
        assertEquals(en, Language.EN.date(date));
    }

    @Test
    void writesWholeNumbersWithoutDecimals() {
        assertEquals("560", Language.VI.number(new BigDecimal("560.0000")));
        assertEquals("12,5", Language.VI.number(new BigDecimal("12.5000")));
    }
}
