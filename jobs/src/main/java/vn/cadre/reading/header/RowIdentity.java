package vn.cadre.reading.header;

import java.util.regex.Pattern;
import vn.cadre.contract.Contract;
import vn.cadre.contract.Field;
import vn.cadre.contract.Storage;
import vn.cadre.reading.source.Row;
import vn.cadre.text.CellText;
import vn.cadre.text.VietnameseText;

/** Tells whether a row names the cadre, task, course or figure that it is about; such a row is data, whatever else it says. */
final class RowIdentity {
    private static final int LONGEST = 40;
    private static final Pattern ORDINAL = Pattern.compile("\\W*\\d{1,3}(\\.\\d{1,2})*\\W*");
    private static final Pattern NUMERAL = Pattern.compile("\\W*([A-ZĐ]|[IVXLC]+)(\\.\\d{1,2})*\\W*");
    private static final Pattern LETTERS_AND_DIGITS = Pattern.compile("(?=.*\\p{L})(?=.*\\d)\\S+");
    private static final Pattern DIGITS = Pattern.compile("\\d[\\d.\\- ]*");
    private static final Pattern CAPITALS = Pattern.compile("[A-ZĐ][A-ZĐ._/-]+");
    private static final Pattern GROUPS =
            Pattern.compile("([A-Za-zĐđ]{1,3} )?(?=\\S*\\d)[\\w.-]++( (?=\\S*\\d)[\\w.-]++)*+");

    private final int column;

    RowIdentity(Header header) {
        column = column(header);
    }

    /** The column of the first field that tells one row from another; contracts begin with it. */
    private static int column(Header header) {
        Contract contract = header.contract();
        for (int field = 0; field < contract.fields().size(); field++) {
            if (identifies(contract, contract.fields().get(field))) {
                return header.column(field);
            }
        }
        return HeaderDictionary.UNKNOWN;
    }

    private static boolean identifies(Contract contract, Field field) {
        return field.storage() == Storage.CADRE_KEY
                || (field.required() && contract.naturalKey().contains(field.name()));
    }

    boolean isNamed(Row row, RowClassifier.Filled filled) {
        if (column == HeaderDictionary.UNKNOWN
                || row.blank(column)
                || row.text(column).length() > LONGEST) {
            return false;
        }
        String text = VietnameseText.normalise(CellText.unguarded(row.text(column)));
        boolean code = filled.count() == 1 ? LETTERS_AND_DIGITS.matcher(text).matches() && isCode(text) : isCode(text);
        boolean mayBeNotice = filled.first() != column || text.chars().noneMatch(Character::isDigit);
        return code && !(mayBeNotice && RowClassifier.isNotice(row, filled.first()));
    }

    /** Notes, names of signatories and headings of sections stand in the same column, but are no codes. */
    private static boolean isCode(String text) {
        if (!Character.isLetterOrDigit(text.charAt(0))
                || text.indexOf(':') >= 0
                || ORDINAL.matcher(text).matches()
                || NUMERAL.matcher(text).matches()) {
            return false;
        }
        return LETTERS_AND_DIGITS.matcher(text).matches()
                || DIGITS.matcher(text).matches()
                || CAPITALS.matcher(text).matches()
                || GROUPS.matcher(text).matches();
    }
}
