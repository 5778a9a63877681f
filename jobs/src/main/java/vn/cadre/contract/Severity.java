package vn.cadre.contract;

/** What a fault does: an error rejects its row (or its file), a warning only speaks. */
public enum Severity {
    ERROR,
    WARNING
}
