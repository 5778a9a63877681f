package vn.cadre.query;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import vn.cadre.text.date.HanoiTime;

/** How an answer is printed. */
public enum AnswerFormat {
    /** Aligned columns for a person. */
    TABLE {
        @Override
        public AnswerWriter writer(Writer out) {
            return new TableWriter(out);
        }
    },
    /** RFC 4180 with a header; an absent value is an empty field. */
    CSV {
        @Override
        public AnswerWriter writer(Writer out) {
            return new CsvAnswerWriter(out);
        }
    },
    /** One array of objects. */
    JSON {
        @Override
        public AnswerWriter writer(Writer out) throws IOException {
            return new JsonAnswerWriter(out);
        }
    };

    /** Prints an answer as it comes. */
    public abstract AnswerWriter writer(Writer out) throws IOException;

    static String text(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof OffsetDateTime moment) {
            return HanoiTime.text(moment.toInstant());
        }
        if (value instanceof Timestamp moment) {
            return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(moment.toLocalDateTime());
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
