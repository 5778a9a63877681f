package vn.cadre.reading.fault;

/** The fault codes that reading gives, beside the names of {@link vn.cadre.text.TextProblem} and the ids of row rules. */
public final class FaultCode {
    static final String UNREADABLE_FILE = "UNREADABLE_FILE";
    static final String UNSUPPORTED_FORMAT = "UNSUPPORTED_FORMAT";
    public static final String PROTECTED_FILE = "PROTECTED_FILE";
    public static final String LIMIT_EXCEEDED = "LIMIT_EXCEEDED";
    public static final String UNKNOWN_ENCODING = "UNKNOWN_ENCODING";
    public static final String ENCODING_REPAIRED = "ENCODING_REPAIRED";
    public static final String NOT_VIETNAMESE = "NOT_VIETNAMESE";
    public static final String EMPTY_FILE = "EMPTY_FILE";
    public static final String NOT_A_FILE = "NOT_A_FILE";
    public static final String SURPRISE = "SURPRISE";

    public static final String NO_TABLE = "NO_TABLE";
    public static final String NO_TEMPLATE_FITS = "NO_TEMPLATE_FITS";
    public static final String MISSING_COLUMN = "MISSING_COLUMN";
    public static final String DUPLICATE_COLUMN = "DUPLICATE_COLUMN";
    public static final String OTHER_DATASET = "OTHER_DATASET";
    public static final String UNKNOWN_COLUMN = "UNKNOWN_COLUMN";
    public static final String HEADER_GUESSED = "HEADER_GUESSED";
    public static final String HIDDEN_SHEET = "HIDDEN_SHEET";
    public static final String HIDDEN_ROWS = "HIDDEN_ROWS";
    public static final String SHEET_NOT_READ = "SHEET_NOT_READ";

    public static final String REQUIRED_EMPTY = "REQUIRED_EMPTY";
    public static final String UNKNOWN_CODE = "UNKNOWN_CODE";
    public static final String UNKNOWN_CODE_KEPT = "UNKNOWN_CODE_KEPT";
    public static final String UNKNOWN_ORGANISATION = "UNKNOWN_ORGANISATION";
    public static final String UNKNOWN_UNIT = "UNKNOWN_UNIT";
    public static final String OTHER_UNIT = "OTHER_UNIT";
    public static final String DATE_TOO_COARSE = "DATE_TOO_COARSE";
    public static final String DUPLICATE_ROW = "DUPLICATE_ROW";
    public static final String ERROR_CELL = "ERROR_CELL";
    public static final String UNREADABLE_TEXT = "UNREADABLE_TEXT";
    public static final String TEXT_BECAME_DATE = "TEXT_BECAME_DATE";
    public static final String TEXT_BECAME_NUMBER = "TEXT_BECAME_NUMBER";
    public static final String ROW_MISALIGNED = "ROW_MISALIGNED";
    public static final String NEGATIVE_NUMBER = "NEGATIVE_NUMBER";
    public static final String PERSONAL_DATA = "PERSONAL_DATA";
    public static final String DATE_OUT_OF_RANGE = "DATE_OUT_OF_RANGE";

    /** The days of a column may be others than were read: day and month may stand the other way round. */
    public static final String DATE_ORDER_UNCLEAR = "DATE_ORDER_UNCLEAR";
    /** Question marks stand in the place of letters that a code page lacked. */
    public static final String LOST_LETTERS = "LOST_LETTERS";

    public static final String LOST_LETTERS_KEPT = "LOST_LETTERS_KEPT";
    public static final String REFERENCES_DECODED = "REFERENCES_DECODED";
    /** A cell reads as it stands and in an old encoding. */
    public static final String ENCODING_UNSURE = "ENCODING_UNSURE";

    public static final String CELL_REPAIRED = "CELL_REPAIRED";

    private FaultCode() {}
}
