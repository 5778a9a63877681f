package vn.cadre.reading.fault;

import java.util.Locale;

/** What a row is that is no row of data. */
public enum RowKind {
    BLANK,
    /** Text above the header. */
    TITLE,
    /** The header once more, as printed pages repeat it. */
    HEADER,
    /** "1 2 3 4" or "(1) (2) (3)" below the header. */
    RUNNING_NUMBERS,
    /** "I. Cán bộ diện Ban Thường vụ Tỉnh ủy quản lý". */
    SECTION,
    /** "Tổng cộng". */
    TOTAL,
    /** "Nơi nhận", "TM. BAN THƯỜNG VỤ", signatures and footnotes. */
    FOOTER,
    /** "Không phát sinh". */
    NIL;

    /** The name in tables and JSON. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
