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
    public Reason {
        Objects.requireNonNull(code, "code");
    }

    public static Reason of(String code) {
        return new Reason(code, null, null);
    }
}
