package vn.cadre.reading.typing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.cadre.contract.Field;
import vn.cadre.reading.source.Numbers;
import vn.cadre.reading.source.Row;
import vn.cadre.text.Parsed;
import vn.cadre.text.TextProblem;
import vn.cadre.text.VietnameseText;
import vn.cadre.text.number.Qualifier;
import vn.cadre.text.number.Quantity;
import vn.cadre.text.number.VietnameseNumber;

/** Reads figures as printed: the number, the text and how exactly it is meant; "15/17" is the percentage that it makes. */
final class QuantityTyper extends ColumnTyper {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    QuantityTyper(Field field, int column, int slot) {
        super(field, column, slot, 3);
    }

    @Override
    Typed read(String text) {
        Parsed<Quantity> parsed = VietnameseNumber.quantity(text);
        if (parsed instanceof Parsed.Value<Quantity> value) {
            BigDecimal number = number(value.value());
            return number == null
                    ? Typed.failed(TextProblem.NOT_A_NUMBER)
                    : printed(number, text, value.value().qualifier())
                            .doubted(
                                    value,
                                    number.stripTrailingZeros().toPlainString().replace('.', ','));
        }
        return Typed.failed(((Parsed.Unreadable<Quantity>) parsed).problem());
    }

    private static Typed printed(BigDecimal number, String text, Qualifier qualifier) {
        return Typed.of(number, VietnameseText.normalise(text), qualifier.name());
    }

    private static BigDecimal number(Quantity quantity) {
        BigDecimal denominator = quantity.denominator();
        if (denominator == null) {
            return DecimalTyper.fitted(quantity.value());
        }
        return denominator.signum() == 0
                ? null
                : DecimalTyper.fitted(quantity.value()
                        .multiply(HUNDRED)
                        .divide(denominator, DecimalTyper.SCALE, RoundingMode.HALF_UP));
    }

    @Override
    Typed read(Row row) {
        double number = row.value(column());
        BigDecimal decimal = switch (row.kind(column())) {
            case NUMBER -> DecimalTyper.fitted(Numbers.decimal(number));
            case PERCENT -> DecimalTyper.fitted(Numbers.hundredfold(number));
            default -> null;
        };
        return decimal == null
                ? Typed.failed(TextProblem.NOT_A_NUMBER)
                : printed(decimal, row.text(column()).replace('.', ','), Qualifier.EXACT);
    }
}
