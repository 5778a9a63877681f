package vn.cadre.submission;

import java.io.Serializable;
import java.util.Objects;

/**
 * Why a file was not taken.
 *
 * @param code the fault code of schemas/reference/fault.csv
 * @param value the part of the path or the field that is wrong, or null; never the text of a cell
 * @param detail what would have been right, or null
 */
public record Reason(String code, String value, String detail) implements Serializable {
    private static final String NAMES_A_MEMBER = "DUPLICATE_MEMBER";

    public Reason {
        Objects.requireNonNull(code, "code");
    }

    /** The same as it may be published: without what the sender named a file or its folder. */
    public Reason published() {
        return new Reason(code, PublishedName.part(value), NAMES_A_MEMBER.equals(code) ? "…" : detail);
    }

    public static Reason of(String code) {
        return new Reason(code, null, null);
    }
}
