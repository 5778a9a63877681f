package vn.cadre.reading.fault;

/** Why a file cannot be read: an expected end, which becomes a fault of the file. */
public final class ReadingFailure extends Exception {
    private static final long serialVersionUID = 1L;
    private final String code;
    private final String detail;

    public ReadingFailure(String code, String detail) {
        super(code + ": " + detail, null, false, false);
        this.code = code;
        this.detail = detail;
    }

    public static ReadingFailure unreadable(String detail) {
        return new ReadingFailure(FaultCode.UNREADABLE_FILE, detail);
    }

    public static ReadingFailure unsupported(String format) {
        return new ReadingFailure(FaultCode.UNSUPPORTED_FORMAT, format);
    }

    public static ReadingFailure limit(String detail) {
        return new ReadingFailure(FaultCode.LIMIT_EXCEEDED, detail);
    }

    String code() {
        return code;
    }

    String detail() {
        return detail;
    }
}
