package vn.cadre.submission;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names under which files are published: made of what the product knows of a file, since the sender's own may tell of a
 * person. {@code 40/rotation_2019-11.xlsx} is any version of that submission; a file whose path says nothing we know goes by a
 * digest.
 */
final class PublishedName {
    private static final Set<String> EXTENSIONS = Set.of(
            "xlsx", "xlsm", "xls", "ods", "csv", "tsv", "txt", "json", "jsonl", "ndjson", "zip", "pdf", "docx", "doc");
    private static final Pattern LIST = Pattern.compile("^(?:63|34)-(?=\\d\\d$)");
    private static final Pattern UNIT = Pattern.compile("^(\\d{2}|TW(?:-[A-Z]{1,8})?)/");
    private static final Pattern HARMLESS =
            Pattern.compile("(?:TW-)?[A-Z]{1,4}|[0-9QH.\\-]{1,8}|\\d{4}-\\d{2}-\\d{2}\\.\\.\\d{4}-\\d{2}");
    private static final int DIGEST_SHOWN = 8;

    private PublishedName() {}

    /** The name of a file that brings a version of a submission. */
    static String of(Identity identity, String file) {
        return LIST.matcher(identity.unitId()).replaceFirst("") + "/" + identity.dataset() + "_" + identity.period()
                + extension(file);
    }

    /** The name of a file whose path says nothing we know. */
    static String ofUnrecognised(String file) {
        Matcher unit = UNIT.matcher(file);
        String folder = unit.find() ? unit.group() : "";
        return folder + "unrecognised_" + Sha256.hex(file).substring(0, DIGEST_SHOWN) + extension(file);
    }

    /** A part of a path as far as it can tell of nobody: a code or a period. */
    static String part(String value) {
        return value == null || HARMLESS.matcher(value).matches() ? value : "…";
    }

    private static String extension(String file) {
        String extension = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return EXTENSIONS.contains(extension) ? "." + extension : "";
    }
}
