package vn.cadre.reading.typing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.cadre.contract.Field;
import vn.cadre.reading.source.Numbers;
import vn.cadre.reading.source.Row;
import vn.cadre.text.Parsed;
import vn.cadre.text.TextProblem;
import vn.cadre.text.number.VietnameseNumber;

/** Reads decimal numbers, kept to four decimals. */
final class DecimalTyper extends ColumnTyper {
    static final int SCALE = 4;
    private static final int DIGITS = 18;

    DecimalTyper(Field field, int column, int slot) {
        super(field, column, slot, 1);
    }

    @Override
    Typed read(String text) {
        Parsed<BigDecimal> parsed = VietnameseNumber.decimal(text);
        if (parsed instanceof Parsed.Value<BigDecimal> value) {
            BigDecimal number = fitted(value.value());
            return number == null
                    ? Typed.failed(TextProblem.NOT_A_NUMBER)
                    : Typed.of(number)
                            .doubted(value, value.value().toPlainString().replace('.', ','));
        }
        return Typed.failed(((Parsed.Unreadable<BigDecimal>) parsed).problem());
    }

    @Override
    Typed read(Row row) {
        double number = row.value(column());
        BigDecimal decimal = switch (row.kind(column())) {
            case NUMBER -> fitted(Numbers.decimal(number));
            case PERCENT -> fitted(Numbers.hundredfold(number));
            default -> null;
        };
        return decimal == null ? Typed.failed(TextProblem.NOT_A_NUMBER) : Typed.of(decimal);
    }

    /** The number as a decimal(18,4), or null when it has too many digits. */
    static BigDecimal fitted(BigDecimal number) {
        BigDecimal fitted = number.setScale(SCALE, RoundingMode.HALF_UP);
        return fitted.precision() <= DIGITS ? fitted : null;
    }
}
