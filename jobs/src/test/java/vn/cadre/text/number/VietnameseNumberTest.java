package vn.cadre.text.number;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cadre.text.Parsed;
import vn.cadre.text.TextProblem;

class VietnameseNumberTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "05|5",
                "-5|-5",
                "13.503|13503",
                "1.234.567|1234567",
                "12,0|12",
                "mười lăm|15",
                "hai mươi mốt trường hợp|21",
                "mười năm|10",
                "Không phát sinh|0",
                "999999999999999999|999999999999999999"
            })
    void readsIntegers(String text, long expected) {
        assertEquals(Parsed.of(expected), VietnameseNumber.integer(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12,5",
                "gần 560",
                "15/17",
                "88%",
                "1.0770",
                "1e5",
                "NaN",
                "99999999999999999999",
                "- 5",
                "30 xyz"
            })
    void refusesWhatIsNoExactInteger(String text) {
        assertEquals(Parsed.unreadable(TextProblem.NOT_AN_INTEGER), VietnameseNumber.integer(text));
    }

    @Test
    void neverGuessesBetweenThousandsAndDecimals() {
        assertEquals(Parsed.unreadable(TextProblem.AMBIGUOUS_SEPARATOR), VietnameseNumber.integer("13,503"));
        assertEquals(
                Parsed.doubtful(new BigDecimal("13.503"), TextProblem.AMBIGUOUS_SEPARATOR),
                VietnameseNumber.decimal("13,503"));
        assertEquals(Parsed.of(new BigDecimal("0.880")), VietnameseNumber.decimal("0,880"));
        assertEquals(Parsed.of(new BigDecimal("1234.567")), VietnameseNumber.decimal("1234,567"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1,077,500|1077500", "13,503.5|13503.5", "0.077|0.077", "88.5|88.5", "12.0|12.0"})
    void doubtsForeignMarks(String text, BigDecimal expected) {
        assertEquals(Parsed.doubtful(expected, TextProblem.FOREIGN_DECIMAL_MARK), VietnameseNumber.decimal(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", ".", ",5", "5,", "1..000", "13.50,5", "00.000", "1.000,000.5", "Infinity", "١٢", "hơn 5"
            })
    void refusesWhatIsNoExactNumber(String text) {
        assertEquals(Parsed.unreadable(TextProblem.NOT_A_NUMBER), VietnameseNumber.decimal(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "cơ bản hoàn thành 15/17|15|MOSTLY|false|17|-",
                "15 trong số 17 đề án, nhiệm vụ|15|EXACT|false|17|NHIEM_VU",
                "khoảng 88,235 phần trăm|88.235|APPROX|true|-|-",
                "hai lớp|2|EXACT|false|-|LOP",
                "~560|560|APPROX|false|-|-",
                "trên 2.500 lượt cán bộ|2500|ABOVE|false|-|LUOT",
                "-0,22 điểm %|-0.22|EXACT|false|-|DIEM_PHAN_TRAM"
            })
    void readsFiguresAsPrinted(
            String text, BigDecimal value, Qualifier qualifier, boolean percent, BigDecimal denominator, String unit) {
        assertEquals(
                Parsed.of(new Quantity(value, qualifier, percent, denominator, unit)), VietnameseNumber.quantity(text));
    }

    @ParameterizedTest
    @CsvSource({
        "x,true",
        "X,true",
        "✓,true",
        "✔,true",
        "Có,true",
        "TRUE,true",
        "1,true",
        "Không,false",
        "0,false",
        "-,false"
    })
    void readsTicks(String text, boolean expected) {
        assertEquals(Parsed.of(expected), VietnameseNumber.tick(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "xx", "có thể"})
    void refusesWhatIsNoTick(String text) {
        assertEquals(Parsed.unreadable(TextProblem.NOT_A_TICK), VietnameseNumber.tick(text));
    }
}
