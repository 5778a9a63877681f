package vn.cadre.text.encoding;

/** The ways of writing Vietnamese in bytes that files are found to use. */
public enum Encoding {
    UTF_8("UTF-8"),
    UTF_16LE("UTF-16LE"),
    UTF_16BE("UTF-16BE"),
    WINDOWS_1252("Windows-1252"),
    /** The fonts .VnTime, .VnArial and, in capitals, .VnTimeH. */
    TCVN3("TCVN3 (ABC)"),
    /** The fonts VNI-Times and their like. */
    VNI("VNI-Windows"),
    VISCII("VISCII"),
    WINDOWS_1258("Windows-1258"),
    /** UTF-8 taken for Windows-1252 and written as UTF-8 again. */
    UTF_8_TWICE("UTF-8 read as Windows-1252");

    private final String label;

    Encoding(String label) {
        this.label = label;
    }

    /** The name that users know. */
    public String label() {
        return label;
    }
}
