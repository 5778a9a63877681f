package vn.cadre.reading;

/** The fault codes that reading gives, beside the names of {@link vn.cadre.text.TextProblem} and the ids of row rules. */
final class FaultCode {
    static final String UNREADABLE_FILE = "UNREADABLE_FILE";
    static final String UNSUPPORTED_FORMAT = "UNSUPPORTED_FORMAT";
    static final String PROTECTED_FILE = "PROTECTED_FILE";
    static final String LIMIT_EXCEEDED = "LIMIT_EXCEEDED";
    static final String UNKNOWN_ENCODING = "UNKNOWN_ENCODING";
    static final String ENCODING_REPAIRED = "ENCODING_REPAIRED";
    static final String NOT_VIETNAMESE = "NOT_VIETNAMESE";
    static final String EMPTY_FILE = "EMPTY_FILE";
    static final String NOT_A_FILE = "NOT_A_FILE";
    static final String SURPRISE = "SURPRISE";

    static final String NO_TABLE = "NO_TABLE";
    static final String NO_TEMPLATE_FITS = "NO_TEMPLATE_FITS";
    static final String MISSING_COLUMN = "MISSING_COLUMN";
    static final String DUPLICATE_COLUMN = "DUPLICATE_COLUMN";
    static final String OTHER_DATASET = "OTHER_DATASET";
    static final String UNKNOWN_COLUMN = "UNKNOWN_COLUMN";
    static final String HEADER_GUESSED = "HEADER_GUESSED";
    static final String HIDDEN_SHEET = "HIDDEN_SHEET";
    static final String HIDDEN_ROWS = "HIDDEN_ROWS";
    static final String SHEET_NOT_READ = "SHEET_NOT_READ";

    static final String REQUIRED_EMPTY = "REQUIRED_EMPTY";
    static final String UNKNOWN_CODE = "UNKNOWN_CODE";
    static final String UNKNOWN_CODE_KEPT = "UNKNOWN_CODE_KEPT";
    static final String UNKNOWN_ORGANISATION = "UNKNOWN_ORGANISATION";
    static final String UNKNOWN_UNIT = "UNKNOWN_UNIT";
    static final String OTHER_UNIT = "OTHER_UNIT";
    static final String DATE_TOO_COARSE = "DATE_TOO_COARSE";
    static final String DUPLICATE_ROW = "DUPLICATE_ROW";
    static final String ERROR_CELL = "ERROR_CELL";
    static final String UNREADABLE_TEXT = "UNREADABLE_TEXT";
    static final String TEXT_BECAME_DATE = "TEXT_BECAME_DATE";
    static final String TEXT_BECAME_NUMBER = "TEXT_BECAME_NUMBER";
    static final String ROW_MISALIGNED = "ROW_MISALIGNED";
    static final String NEGATIVE_NUMBER = "NEGATIVE_NUMBER";
    static final String DATE_OUT_OF_RANGE = "DATE_OUT_OF_RANGE";

    private FaultCode() {}
}
