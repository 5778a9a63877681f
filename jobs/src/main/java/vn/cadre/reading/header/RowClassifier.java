package vn.cadre.reading.header;

import java.util.List;
import vn.cadre.contract.Contract;
import vn.cadre.contract.Storage;
import vn.cadre.reading.fault.RowKind;
import vn.cadre.reading.source.CellKind;
import vn.cadre.reading.source.Row;
import vn.cadre.text.VietnameseText;

/** Tells rows that are no data, among the rows that do not read as data. */
public final class RowClassifier {
    private static final List<String> TOTALS = List.of("tổng cộng", "tổng số", "cộng chung", "tổng", "cộng", "total");
    private static final List<String> BARE_TOTALS =
            TOTALS.stream().map(VietnameseText::unaccented).toList();
    private static final List<String> FOOTERS = List.of(
            "noi nhan",
            "tm.",
            "tm ",
            "t/m",
            "t.m",
            "k/t",
            "kt.",
            "tl.",
            "t/l",
            "nguoi lap",
            "nguoi tong hop",
            "nguoi kiem tra",
            "can bo tong hop",
            "thu truong",
            "truong ban",
            "pho truong ban",
            "bi thu",
            "pho bi thu",
            "chanh van phong",
            "ky, ghi",
            "(ky",
            "(da ky",
            "da ky",
            "xac nhan",
            "ghi chu:",
            "luu y:",
            "* ",
            "ngay lap",
            "nguon:");
    private static final String NIL = "khong phat sinh";
    private static final int FEW = 4;
    private static final int ORDINAL_LENGTH = 12;

    private final Header header;
    private final Contract contract;
    private final RowIdentity identity;
    private boolean footerBegan;

    public RowClassifier(Header header) {
        this.header = header;
        contract = header.contract();
        identity = new RowIdentity(header);
    }

    /** The kind of a row that is no data, or null for a row of data with faults. */
    public RowKind kind(Row row) {
        Filled filled = Filled.of(row);
        if (filled.count() == 0) {
            return RowKind.BLANK;
        }
        if (runningNumbers(row, filled)) {
            return RowKind.RUNNING_NUMBERS;
        }
        if (identity.isNamed(row, filled)) {
            return null;
        }
        int required = requiredFilled(row);
        RowKind worded = worded(row, filled, required);
        if (worded == RowKind.FOOTER) {
            footerBegan = true;
        }
        if (worded != null) {
            return worded;
        }
        boolean sparse = filled.count() < FEW && 2 * required < header.requiredFound();
        return sparse && footerBegan ? RowKind.FOOTER : null;
    }

    private RowKind worded(Row row, Filled filled, int required) {
        if (isNil(row, filled)) {
            return RowKind.NIL;
        }
        boolean bare = 2 * required < header.requiredFound();
        if (required < header.requiredFound()
                && (isTotal(row, filled.first(), bare) || isTotal(row, filled.second(), bare))) {
            return RowKind.TOTAL;
        }
        boolean sparse = filled.count() <= FEW && bare;
        String first = VietnameseText.unaccented(beginning(row, filled.first()));
        if (sparse && (isFooter(first) || isFooter(VietnameseText.unaccented(beginning(row, filled.last()))))) {
            return RowKind.FOOTER;
        }
        return sparse && isSection(row, filled, first) ? RowKind.SECTION : null;
    }

    public static boolean isNil(Row row, Filled filled) {
        return filled.count() > 0
                && filled.count() < FEW
                && (says(row, filled.first()) || says(row, filled.second()) || says(row, filled.last()));
    }

    /** True for a cell that itself says that its row is a total, a footer or a nil statement. */
    static boolean isNotice(Row row, int column) {
        return isTotal(row, column, true)
                || says(row, column)
                || isFooter(VietnameseText.unaccented(beginning(row, column)));
    }

    private static boolean says(Row row, int column) {
        return column >= 0
                && row.text(column).length() < Header.LONGEST
                && VietnameseText.unaccented(row.text(column)).contains(NIL);
    }

    /** Enough of a cell to tell what its row is; the rest may be very long. */
    private static String beginning(Row row, int column) {
        String text = row.text(column);
        return text.length() > Header.LONGEST ? text.substring(0, Header.LONGEST) : text;
    }

    /**
     * A title may begin as a total ("Tổng kết", "Công tác") and so may a name ("Tống Văn An"): what goes on in words is a
     * total only when it says so in two words, or in a row that is bare of most of what it needs.
     */
    private static boolean isTotal(Row row, int column, boolean bare) {
        if (column < 0) {
            return false;
        }
        String text = VietnameseText.key(beginning(row, column));
        boolean accented = !text.equals(VietnameseText.unaccented(text));
        for (String total : accented ? TOTALS : BARE_TOTALS) {
            if (text.startsWith(total) && !Character.isLetter(letter(text, total.length()))) {
                boolean inWords = text.chars().skip(total.length()).anyMatch(Character::isLetter);
                return bare || !inWords || (accented && total.indexOf(' ') > 0);
            }
        }
        return false;
    }

    private static char letter(String text, int at) {
        return at < text.length() ? text.charAt(at) : ' ';
    }

    private static boolean isFooter(String text) {
        return FOOTERS.stream().anyMatch(text::startsWith);
    }

    /** One text alone that is more than a word, or a numeral and its heading. */
    private static boolean isSection(Row row, Filled filled, String first) {
        if (filled.count() == 1) {
            return row.kind(filled.first()) == CellKind.TEXT && (first.indexOf(' ') > 0 || isNumeral(first));
        }
        return isNumeral(first) && row.text(filled.second()).strip().indexOf(' ') > 0;
    }

    private static boolean isNumeral(String text) {
        String bare = text.endsWith(".") || text.endsWith(")") ? text.substring(0, text.length() - 1) : text;
        boolean letter = bare.length() == 1 && bare.charAt(0) >= 'a' && bare.charAt(0) <= 'z';
        boolean roman = !bare.isEmpty() && bare.length() < 6 && bare.chars().allMatch(c -> "ivxlc".indexOf(c) >= 0);
        return letter || roman;
    }

    private int requiredFilled(Row row) {
        int filled = 0;
        for (int field = 0; field < contract.fields().size(); field++) {
            boolean counts = contract.fields().get(field).required()
                    && contract.fields().get(field).storage() != Storage.VAULT_ONLY;
            int column = header.column(field);
            filled += counts && column >= 0 && !row.blank(column) ? 1 : 0;
        }
        return filled;
    }

    /** "A B 1 2 3", "(1) (2) (3)", "1 2 3=1+2": each number follows the one before. */
    private static boolean runningNumbers(Row row, Filled filled) {
        if (filled.count() < 3) {
            return false;
        }
        int expected = -1;
        int numbers = 0;
        for (int column = 0; column < row.width(); column++) {
            if (row.blank(column)) {
                continue;
            }
            int ordinal = ordinal(row.text(column).strip());
            if (ordinal < 0 && numbers == 0 && row.text(column).strip().length() == 1) {
                continue;
            }
            if (ordinal < 0 || (expected >= 0 && ordinal != expected)) {
                return false;
            }
            expected = ordinal + 1;
            numbers++;
        }
        return numbers >= 3;
    }

    private static int ordinal(String text) {
        if (text.length() > ORDINAL_LENGTH) {
            return -1;
        }
        int at = !text.isEmpty() && text.charAt(0) == '(' ? 1 : 0;
        int begin = at;
        int number = 0;
        while (at < text.length() && at - begin < 3 && Character.isDigit(text.charAt(at))) {
            number = number * 10 + Character.digit(text.charAt(at), 10);
            at++;
        }
        boolean ends = at == text.length() || (")=.".indexOf(text.charAt(at)) >= 0 && noLetters(text, at));
        return at > begin && ends ? number : -1;
    }

    private static boolean noLetters(String text, int from) {
        return text.chars().skip(from).noneMatch(Character::isLetter)
                && (text.charAt(from) != '.' || from == text.length() - 1);
    }

    /**
     * Which cells of a row hold something.
     *
     * @param second the second such column, or -1
     */
    public record Filled(int count, int first, int second, int last) {
        public static Filled of(Row row) {
            int count = 0;
            int first = -1;
            int second = -1;
            int last = -1;
            for (int column = 0; column < row.width(); column++) {
                if (!row.blank(column)) {
                    first = count == 0 ? column : first;
                    second = count == 1 ? column : second;
                    last = column;
                    count++;
                }
            }
            return new Filled(count, first, second, last);
        }
    }
}
