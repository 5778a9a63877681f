package vn.cadre.contract;

/** The type of a staging column; the Java type of its values in a typed row follows each. */
public enum ColumnType {
    /** {@link String}. */
    STRING,
    /** {@link java.time.LocalDate}. */
    DATE,
    /** {@link Long}. */
    LONG,
    /** {@link java.math.BigDecimal} of scale 4, stored as decimal(18,4). */
    DECIMAL,
    /** {@link Boolean}. */
    BOOLEAN,
    /** {@link java.time.Instant}. */
    INSTANT
}
