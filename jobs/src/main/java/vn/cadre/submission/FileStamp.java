package vn.cadre.submission;

/**
 * What tells a file that was seen before without reading it.
 *
 * @param file the path in the inbox
 * @param modified nanoseconds since 1970
 * @param size bytes
 */
public record FileStamp(String file, long modified, long size) {}
