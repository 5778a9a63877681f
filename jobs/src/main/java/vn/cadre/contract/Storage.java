package vn.cadre.contract;

/** What of a field may leave the vault. */
public enum Storage {
    /** The value itself. */
    VALUE,
    /** Only the keyed hash of the identifier, as {@code cadre_key}. */
    CADRE_KEY,
    /** Only the year, as {@code birth_year}. */
    BIRTH_YEAR,
    /** Only what the text names: a unit, as the field's unit column, and the code that it begins with, as {@code <name>_kind}. */
    RESOLVED,
    /** Nothing: the value stays in the vault. */
    VAULT_ONLY
}
