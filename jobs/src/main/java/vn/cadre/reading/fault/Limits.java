package vn.cadre.reading.fault;

/** How much one file may ask of us; beyond that it is refused by name, whatever it claims to be. */
public final class Limits {
    /** Bytes of a file as received. */
    public static final long FILE_BYTES = 1L << 30;
    /** Bytes of a file that its format forces us to hold in memory. */
    public static final long WHOLE_FILE_BYTES = 128L << 20;
    /** Bytes of all members of a package, unpacked. */
    public static final long UNPACKED_BYTES = 2L << 30;
    /** Bytes of the texts of a workbook, unpacked, which are held in memory. */
    public static final long SHARED_TEXT_BYTES = 160L << 20;
    /** Unpacked over packed bytes, asked only above {@link #RATIO_MATTERS_ABOVE}. */
    public static final long UNPACKED_RATIO = 250;

    public static final long RATIO_MATTERS_ABOVE = 64L << 20;
    /** Characters of all cells together: a small table of texts can be asked for a million times. */
    public static final long TEXT_CHARACTERS = 2L << 30;

    /** Rows of a file, of all its sheets. */
    public static final int ROWS = 10_000_000;
    /** Filled cells of a spreadsheet that can ask for a row or a cell again and again. */
    public static final long CELLS = 200_000_000;

    public static final int COLUMNS = 2_048;
    public static final int CELL_CHARACTERS = 32_767;
    /** Characters of a sheet's name or of a name in JSON. */
    public static final int NAME_CHARACTERS = 1_000;

    public static final int ROW_BYTES = 16 << 20;
    public static final int NESTING = 40;
    public static final int SHEETS = 500;
    /** Rounds of hashing between a password and its key; Excel takes 100 000. */
    public static final int PASSWORD_ROUNDS = 1_000_000;

    /** Rows of a sheet among which its header must stand. */
    public static final int HEADER_ROWS = 1_000;
    /** Row faults that a result carries itself; the sink is given all of them. */
    public static final int FAULTS_KEPT = 1_000;

    private Limits() {}
}
