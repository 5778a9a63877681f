package vn.cadre.submission;

/**
 * What tells a file that was seen before without reading it.
 *
 * @param file the path in the inbox, as the sender named it
 * @param modified nanoseconds since 1970
 * @param size bytes
 */
public record FileStamp(String file, long modified, long size) {
    private static final int DIGITS = 32;

    /** 32 hex digits that tell this stamp from all others, and tell nobody what the sender named the file. */
    public String id() {
        return Sha256.hex(file + '\0' + modified + '\0' + size).substring(0, DIGITS);
    }
}
